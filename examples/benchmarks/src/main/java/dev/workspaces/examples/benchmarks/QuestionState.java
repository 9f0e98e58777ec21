package dev.workspaces.examples.benchmarks;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What all rows have in common: the size of the world, and which request is next. */
@State(Scope.Thread)
public abstract class QuestionState {
    /** How many organizations the world has. */
    @Param({"10", "1000"})
    public int organizations;

    private int at;

    /** The index of the next request, round and round. */
    final int next() {
        at = (at + 1) & (Requests.COUNT - 1);
        return at;
    }
}
