/** The code that the documents show. */
@NullMarked
package dev.workspaces.testing.readme;

import org.jspecify.annotations.NullMarked;
