/**
 * What reads text from outside, fuzzed with Jazzer: any input at all, and a property that holds of each. In a normal build the
 * kept inputs run as tests; with {@code -Pfuzz}, and a JVM for each class, Jazzer looks for more.
 */
@NullMarked
package dev.workspaces.fuzz;

import org.jspecify.annotations.NullMarked;
