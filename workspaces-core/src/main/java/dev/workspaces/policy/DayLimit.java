package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * A number of days that a setting allows, or none: no limit.
 *
 * @param days how many; empty for no limit
 */
public record DayLimit(OptionalInt days) {
    /** Nothing of it is null. */
    public DayLimit {
        requireNonNull(days, "days");
    }

    /** No limit. */
    public static DayLimit none() {
        return new DayLimit(OptionalInt.empty());
    }

    /** So many days; what range is allowed, the setting says. */
    public static DayLimit of(int days) {
        return new DayLimit(OptionalInt.of(days));
    }

    /** The number, or {@code none}. */
    @Override
    public String toString() {
        return days.isPresent() ? Integer.toString(days.getAsInt()) : "none";
    }
}
