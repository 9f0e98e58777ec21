/** Budgets and rate limits, as values: pure, and checked when they are built. */
@NullMarked
package dev.workspaces.limit;

import org.jspecify.annotations.NullMarked;
