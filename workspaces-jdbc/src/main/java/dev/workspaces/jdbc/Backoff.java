package dev.workspaces.jdbc;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** How often, and after which pauses, a lost race is run again: twice as long each time, with jitter, so that rivals part. */
final class Backoff {
    private static final int MAX_ATTEMPTS = 12;
    private static final int FIRST_IN_MICROS = 500;
    private static final int LONGEST_IN_MICROS = 200_000;

    private int attempts;

    private Backoff() {}

    /** What the work answers, or what it throws where that is no lost race, or the last of too many. */
    static <T> T run(Supplier<T> work, Predicate<RuntimeException> isLostRace) {
        Backoff backoff = new Backoff();
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (!isLostRace.test(failure) || !backoff.tryAgain()) {
                    throw failure;
                }
            }
        }
    }

    /** Whether to run it again; if so, once this returns. */
    private boolean tryAgain() {
        attempts++;
        return attempts < MAX_ATTEMPTS && paused();
    }

    private boolean paused() {
        int most = Math.min(FIRST_IN_MICROS << attempts, LONGEST_IN_MICROS);
        try {
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(most));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
