package dev.workspaces.storage.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Several threads that start at once. What one of them throws, the race throws when it is over. */
final class Race {
    /** How long one race may take before it counts as stuck. */
    private static final long PATIENCE_IN_SECONDS = 120;

    private Race() {}

    /** Runs each of these in a thread. */
    static void between(Runnable... runners) {
        CyclicBarrier start = new CyclicBarrier(runners.length);
        ExecutorService threads = Executors.newFixedThreadPool(runners.length);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable runner : runners) {
                running.add(threads.submit(() -> {
                    await(start);
                    runner.run();
                }));
            }
            running.forEach(Race::finish);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Runs the same, so many times each, in so many threads. */
    static void rounds(int threads, int rounds, Runnable runner) {
        Runnable all = () -> Collections.nCopies(rounds, runner).forEach(Runnable::run);
        between(Collections.nCopies(threads, all).toArray(Runnable[]::new));
    }

    /** Writes and looks at once, so many times at least each, and each until the other is done. */
    static void whileWriting(int rounds, IntConsumer write, Runnable look) {
        AtomicInteger writes = new AtomicInteger();
        AtomicInteger looks = new AtomicInteger();
        between(
                () -> beside(looks, rounds, writes, () -> write.accept(writes.get())),
                () -> beside(writes, rounds, looks, look));
    }

    /** Goes on until both are done so many times; what throws counts as done. */
    private static void beside(AtomicInteger others, int rounds, AtomicInteger own, Runnable step) {
        try {
            while (own.get() < rounds || others.get() < rounds) {
                step.run();
                own.incrementAndGet();
            }
        } finally {
            own.addAndGet(rounds);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("the race did not start", e);
        }
    }

    private static void finish(Future<?> running) {
        try {
            running.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("in a thread of the race: " + e.getCause(), e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            throw new AssertionError("a thread of the race is stuck", e);
        }
    }
}
