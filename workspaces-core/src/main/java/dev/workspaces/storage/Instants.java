package dev.workspaces.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants to look by. */
final class Instants {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant AFTER_THE_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    private Instants() {}

    /** Cut to the microsecond, and no further away than what storages keep: beyond that there is nothing to find. */
    static Instant within(Instant instant) {
        if (instant.isBefore(FIRST)) {
            return FIRST;
        }
        return instant.isAfter(AFTER_THE_LAST) ? AFTER_THE_LAST : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
