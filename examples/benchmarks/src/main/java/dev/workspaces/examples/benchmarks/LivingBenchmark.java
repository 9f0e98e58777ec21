package dev.workspaces.examples.benchmarks;

import dev.workspaces.page.Page;
import dev.workspaces.policy.Decision;
import dev.workspaces.workspace.Workspace;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What the services cost on the storage in memory. Each method is a row of the second table. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LivingBenchmark {
    /** A change: decided, carried out, on record. */
    @Benchmark
    public Workspace command(LivingState state, LivingTurn turn) {
        return state.change(turn.next());
    }

    /** The same by two threads at once. */
    @Benchmark
    @Threads(2)
    public Workspace commandOfTwo(LivingState state, LivingTurn turn) {
        return state.change(turn.next());
    }

    /** Whether a session may do something, by what is there at that moment. */
    @Benchmark
    public Decision check(LivingState state, LivingTurn turn) {
        return state.check(turn.next());
    }

    /** The same by two threads at once. */
    @Benchmark
    @Threads(2)
    public Decision checkOfTwo(LivingState state, LivingTurn turn) {
        return state.check(turn.next());
    }

    /** The same by the engine alone, on facts that were loaded before. */
    @Benchmark
    public Decision checkFactsInHand(LivingState state, LivingTurn turn) {
        return state.decide(turn.next());
    }

    /** A hundred of a million workspaces. */
    @Benchmark
    public Page<Workspace> page(MillionState state) {
        return state.page();
    }
}
