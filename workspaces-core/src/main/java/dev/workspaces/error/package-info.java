/** What the library throws: one root, stable codes, facts by accessor. */
@NullMarked
package dev.workspaces.error;

import org.jspecify.annotations.NullMarked;
