/** The scenario runner. */
@NullMarked
package dev.workspaces.examples.cli;

import org.jspecify.annotations.NullMarked;
