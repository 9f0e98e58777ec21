/** Several processes on one database. */
@NullMarked
package dev.workspaces.jdbc.nodes;

import org.jspecify.annotations.NullMarked;
