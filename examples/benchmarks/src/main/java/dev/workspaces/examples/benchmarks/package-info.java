/**
 * What a decision costs: this library, two floors, and the products that a Java team would pick, asked the same 4,096
 * questions about the same generated world.
 */
@NullMarked
package dev.workspaces.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
