package dev.workspaces.limit;

import static java.util.Objects.requireNonNull;

import dev.workspaces.error.InvalidInputException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A budget. Exhausted when what was used reaches it. Stored and returned; not enforced yet.
 *
 * @param type what it counts
 * @param creditLimit how much, above 0; US dollars for {@link UsageType#COST}; compared by value: {@code 1.0} is {@code 1}
 * @param alertThreshold where to warn, above 0 and below the limit; empty for no warning
 * @param reset when it starts anew
 * @param nextReset when it does so next, brought back to 00:00 UTC, in the years 1 to 9999; empty where the cadence says it, and
 *     where it never does
 */
public record UsageLimit(
        UsageType type,
        BigDecimal creditLimit,
        Optional<BigDecimal> alertThreshold,
        UsageReset reset,
        Optional<Instant> nextReset) {
    private static final int MAX_DIGITS = 30;
    private static final int MAX_SCALE = 10;
    private static final Instant FIRST_DAY = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST_DAY = Instant.parse("+10000-01-01T00:00:00Z");

    /**
     * Checks the numbers and the next reset.
     *
     * @throws InvalidInputException if one is out of range, or there is a next reset and no reset
     */
    public UsageLimit {
        requireNonNull(type, "type");
        requireNonNull(reset, "reset");
        creditLimit = amount("creditLimit", creditLimit);
        alertThreshold = alertThreshold.map(threshold -> amount("alertThreshold", threshold));
        if (alertThreshold.isPresent() && alertThreshold.get().compareTo(creditLimit) >= 0) {
            throw new InvalidInputException("alertThreshold", "less than the limit");
        }
        if (nextReset.isPresent() && reset.equals(UsageReset.never())) {
            throw new InvalidInputException("nextReset", "none for a budget that never starts anew");
        }
        nextReset = nextReset.map(UsageLimit::day);
    }

    /** A budget that warns nowhere and never starts anew by itself. */
    public static UsageLimit of(UsageType type, BigDecimal creditLimit) {
        return new UsageLimit(type, creditLimit, Optional.empty(), UsageReset.never(), Optional.empty());
    }

    /** With this cadence, which also says when it starts anew next. */
    public UsageLimit resetting(UsageReset newReset) {
        return new UsageLimit(type, creditLimit, alertThreshold, newReset, Optional.empty());
    }

    /** With a warning at this amount. */
    public UsageLimit alertingAt(BigDecimal threshold) {
        return new UsageLimit(type, creditLimit, Optional.of(threshold), reset, nextReset);
    }

    /** Whether this binds at least as much as the other did: the same type and reset, and no more to use. */
    boolean isWithin(UsageLimit other) {
        return type == other.type
                && reset.equals(other.reset)
                && nextReset.equals(other.nextReset)
                && creditLimit.compareTo(other.creditLimit) <= 0;
    }

    private static Instant day(Instant instant) {
        if (instant.isBefore(FIRST_DAY) || !instant.isBefore(AFTER_LAST_DAY)) {
            throw new InvalidInputException("nextReset", "a day of the years 1 to 9999");
        }
        return instant.truncatedTo(ChronoUnit.DAYS);
    }

    private static BigDecimal amount(String place, BigDecimal value) {
        if (value.signum() <= 0) {
            throw new InvalidInputException(place, "more than 0");
        }
        // before anything that writes the number out: 1E+999999999 is a few bytes
        if (value.precision() > MAX_DIGITS || Math.abs((long) value.scale()) > MAX_DIGITS) {
            throw new InvalidInputException(place, "at most " + MAX_DIGITS + " digits");
        }
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > MAX_SCALE) {
            throw new InvalidInputException(place, "at most " + MAX_SCALE + " digits after the point");
        }
        BigDecimal written = plain.scale() < 0 ? plain.setScale(0) : plain;
        if (written.precision() > MAX_DIGITS) {
            throw new InvalidInputException(place, "at most " + MAX_DIGITS + " digits");
        }
        return written;
    }
}
