package dev.workspaces.testing.conformance;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The policy sentence by sentence, one small method for each, read from the text alone. As they stand they are right; a
 * {@link Mistake} reads one of them wrongly.
 */
interface Rules extends OutcomeRules {

    /** The rules as the text has them. */
    Rules RIGHT = new Rules() {};

    /** The numbers of the checks in the order in which they run. */
    default List<Integer> order() {
        return IntStream.rangeClosed(1, 17).boxed().toList();
    }
}
