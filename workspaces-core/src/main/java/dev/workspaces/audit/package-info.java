/** Who did what when, as values, and the chain that shows what was edited, removed or reordered. */
@NullMarked
package dev.workspaces.audit;

import org.jspecify.annotations.NullMarked;
