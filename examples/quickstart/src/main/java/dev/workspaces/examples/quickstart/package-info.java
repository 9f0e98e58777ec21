/** A host of the library, as small as it can be. */
@NullMarked
package dev.workspaces.examples.quickstart;

import org.jspecify.annotations.NullMarked;
