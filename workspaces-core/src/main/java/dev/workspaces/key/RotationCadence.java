package dev.workspaces.key;

import static java.util.Objects.requireNonNull;

import dev.workspaces.error.InvalidInputException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * How often a secret is rotated: always at 00:00 UTC.
 *
 * @param unit what is counted
 * @param days how many days apart, 1 to {@value #MAX_DAYS}, where days are counted; 0 otherwise
 */
public record RotationCadence(Unit unit, int days) {
    /** The longest cadence in days. */
    public static final int MAX_DAYS = 365;

    private static final int SHORTEST_MONTH = 28;
    private static final int WEEK = 7;

    /** What is counted. */
    public enum Unit {
        /** Mondays. */
        WEEKLY,

        /** Firsts of the month. */
        MONTHLY,

        /** Days. */
        DAYS
    }

    /**
     * Checks the days.
     *
     * @throws InvalidInputException if they are out of range
     */
    public RotationCadence {
        requireNonNull(unit, "unit");
        boolean counts = unit == Unit.DAYS;
        if (counts ? days < 1 || days > MAX_DAYS : days != 0) {
            throw new InvalidInputException(
                    "rotation", "a cadence, with 1 to " + MAX_DAYS + " days where it counts them");
        }
    }

    /** On Mondays. */
    public static RotationCadence weekly() {
        return new RotationCadence(Unit.WEEKLY, 0);
    }

    /** On the first of the month. */
    public static RotationCadence monthly() {
        return new RotationCadence(Unit.MONTHLY, 0);
    }

    /** Every so many days, 1 to {@value #MAX_DAYS}, counted from the day before whose end it begins. */
    public static RotationCadence everyDays(int days) {
        return new RotationCadence(Unit.DAYS, days);
    }

    /** The next time after this instant, and not at it. */
    public Instant after(Instant instant) {
        LocalDate day = instant.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate next = switch (unit) {
            case WEEKLY -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTHLY -> day.with(TemporalAdjusters.firstDayOfNextMonth());
            case DAYS -> day.plusDays(days);
        };
        return next.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The least that lies between two times. */
    Duration shortest() {
        return Duration.ofDays(
                switch (unit) {
                    case WEEKLY -> WEEK;
                    case MONTHLY -> SHORTEST_MONTH;
                    case DAYS -> days;
                });
    }

    /** For people, and in canonical forms: {@code weekly}, {@code monthly}, {@code 30d}. */
    @Override
    public String toString() {
        return unit == Unit.DAYS ? days + "d" : unit.name().toLowerCase(Locale.ROOT);
    }
}
