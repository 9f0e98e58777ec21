package dev.workspaces.limit;

import static java.util.Objects.requireNonNull;

import dev.workspaces.error.InvalidInputException;

/**
 * How much may happen in a stretch of time. Stored and returned; not enforced yet.
 *
 * @param type what it counts
 * @param unit the stretch
 * @param value how much, 0 or more; 0 blocks
 */
public record RateLimit(RateType type, RateUnit unit, long value) {
    /**
     * Checks the value.
     *
     * @throws InvalidInputException if it is negative
     */
    public RateLimit {
        requireNonNull(type, "type");
        requireNonNull(unit, "unit");
        if (value < 0) {
            throw new InvalidInputException("value", "0 or more");
        }
    }

    /** Whether both limit the same thing: the same type over the same stretch. */
    boolean isAbout(RateLimit other) {
        return type == other.type && unit == other.unit;
    }
}
