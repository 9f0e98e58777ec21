/** The front door. */
@NullMarked
package dev.workspaces;

import org.jspecify.annotations.NullMarked;
