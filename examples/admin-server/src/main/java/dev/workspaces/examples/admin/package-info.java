/** The library behind an admin HTTP API: no rule of its own. */
@NullMarked
package dev.workspaces.examples.admin;

import org.jspecify.annotations.NullMarked;
