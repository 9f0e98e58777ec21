package dev.workspaces.limit;

import static java.util.Objects.requireNonNull;

import dev.workspaces.error.InvalidInputException;

/**
 * When a budget starts anew.
 *
 * @param cadence how often
 * @param days how many days apart, 1 to 365, where the cadence counts days; 0 otherwise
 */
public record UsageReset(Cadence cadence, int days) {
    private static final int MAX_DAYS = 365;

    /** How often. */
    public enum Cadence {
        /** Not by itself. */
        NEVER,

        /** On Mondays, 00:00 UTC. */
        WEEKLY,

        /** On the first of the month, 00:00 UTC. */
        MONTHLY,

        /** Every so many days, 00:00 UTC. */
        DAYS
    }

    /**
     * Checks the days.
     *
     * @throws InvalidInputException if they are out of range
     */
    public UsageReset {
        requireNonNull(cadence, "cadence");
        boolean counts = cadence == Cadence.DAYS;
        if (counts ? days < 1 || days > MAX_DAYS : days != 0) {
            throw new InvalidInputException("reset", "a cadence, with 1 to " + MAX_DAYS + " days where it counts them");
        }
    }

    /** Not by itself. */
    public static UsageReset never() {
        return new UsageReset(Cadence.NEVER, 0);
    }

    /** On Mondays, 00:00 UTC. */
    public static UsageReset weekly() {
        return new UsageReset(Cadence.WEEKLY, 0);
    }

    /** On the first of the month, 00:00 UTC. */
    public static UsageReset monthly() {
        return new UsageReset(Cadence.MONTHLY, 0);
    }

    /** Every so many days, 1 to 365, 00:00 UTC. */
    public static UsageReset everyDays(int days) {
        return new UsageReset(Cadence.DAYS, days);
    }

    /** For people, and in canonical forms. */
    @Override
    public String toString() {
        return cadence == Cadence.DAYS ? days + "d" : cadence.name().toLowerCase(java.util.Locale.ROOT);
    }
}
