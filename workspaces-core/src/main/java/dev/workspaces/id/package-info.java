/** Typed identifiers: one type for each thing that can be named, so that two cannot change places. */
@NullMarked
package dev.workspaces.id;

import org.jspecify.annotations.NullMarked;
