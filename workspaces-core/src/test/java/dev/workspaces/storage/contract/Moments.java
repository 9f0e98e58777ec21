package dev.workspaces.storage.contract;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Instants that are easily kept wrong, and some that nothing else happens at. */
final class Moments {
    /** The last microsecond before 1970, the first after it, ones that cannot be halved, and far ones. */
    static final List<Instant> TRICKY = List.of(
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("1970-01-01T00:00:00.000001Z"),
            Instant.parse("2026-10-25T00:30:00.000001Z"),
            Instant.parse("2026-10-25T01:30:00.999999Z"),
            Instant.parse("2038-01-19T03:14:08.500001Z"),
            Instant.parse("1900-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    private static final Instant START = Instant.parse("1900-01-02T00:00:00Z");
    private static final long YEARS = 60L * 365 * 24 * 3600 * 1_000_000;

    private Moments() {}

    /** One of a time from which nothing is, to the microsecond. */
    static Instant longAgo() {
        return START.plus(ThreadLocalRandom.current().nextLong(YEARS), ChronoUnit.MICROS);
    }
}
