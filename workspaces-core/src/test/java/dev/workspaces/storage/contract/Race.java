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
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** Writes so many times, and looks all the while. */
    static void whileWriting(int rounds, IntConsumer write, Runnable look) {
        AtomicBoolean isOver = new AtomicBoolean();
        between(
                () -> {
                    try {
                        for (int round = 0; round < rounds; round++) {
                            write.accept(round);
                        }
                    } finally {
                        isOver.set(true);
                    }
                },
                () -> {
                    while (!isOver.get()) {
                        look.run();
                    }
                });
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
