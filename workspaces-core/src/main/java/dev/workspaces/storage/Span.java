package dev.workspaces.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of time.
 *
 * @param startInclusive its first instant
 * @param endExclusive the first instant after it
 */
public record Span(Instant startInclusive, Instant endExclusive) {
    /** Cuts both to microseconds. */
    public Span {
        startInclusive = startInclusive.truncatedTo(ChronoUnit.MICROS);
        endExclusive = endExclusive.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether an instant is in it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(startInclusive) && instant.isBefore(endExclusive);
    }
}
