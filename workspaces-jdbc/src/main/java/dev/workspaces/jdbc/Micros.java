package dev.workspaces.jdbc;

import java.time.Instant;

/** Instants as they are stored: microseconds since 1970, UTC. What is finer is cut. */
final class Micros {
    private static final long PER_SECOND = 1_000_000;
    private static final int NANOS = 1_000;

    private Micros() {}

    /** Before 1970 from the second after it, so that nothing is too far away that can be read. */
    static long of(Instant instant) {
        long second = instant.getEpochSecond();
        long micros = instant.getNano() / NANOS;
        return second < 0
                ? Math.addExact(Math.multiplyExact(second + 1, PER_SECOND), micros - PER_SECOND)
                : Math.addExact(Math.multiplyExact(second, PER_SECOND), micros);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * NANOS);
    }
}
