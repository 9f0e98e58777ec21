package dev.workspaces.jdbc;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** How often, and after which pauses, a lost race is run again: twice as long each time, with jitter, so that rivals part. */
final class Backoff {
    private static final int MAX_ATTEMPTS = 12;
    private static final int FIRST_IN_MICROS = 500;
    private static final int LONGEST_IN_MICROS = 200_000;

    private int attempts;

    /** Whether to run it again; if so, once this returns. */
    boolean tryAgain() {
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
