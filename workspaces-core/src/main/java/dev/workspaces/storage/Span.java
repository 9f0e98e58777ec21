package dev.workspaces.storage;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param startInclusive its first instant
 * @param endExclusive the first instant after it
 */
public record Span(Instant startInclusive, Instant endExclusive) {
    /** Cuts both to microseconds, and to what storages keep, from 1900 to 9999. */
    public Span {
        startInclusive = Instants.within(startInclusive);
        endExclusive = Instants.within(endExclusive);
    }

    /** Whether an instant is in it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(startInclusive) && instant.isBefore(endExclusive);
    }
}
