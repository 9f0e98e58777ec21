/** What is there after a crash. */
@NullMarked
package dev.workspaces.jdbc.crash;

import org.jspecify.annotations.NullMarked;
