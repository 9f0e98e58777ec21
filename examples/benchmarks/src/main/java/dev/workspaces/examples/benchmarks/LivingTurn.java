package dev.workspaces.examples.benchmarks;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Whose turn it is, for each thread. */
@State(Scope.Thread)
public class LivingTurn {
    private static final int STEP = 7_919;

    private int at = System.identityHashCode(this);

    /** From one to another that is not beside it. */
    int next() {
        at += STEP;
        return at & Integer.MAX_VALUE;
    }
}
