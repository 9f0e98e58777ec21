/** Properties: what holds of any world and any question, tried on random ones. */
@NullMarked
package dev.workspaces.testing.property;

import org.jspecify.annotations.NullMarked;
