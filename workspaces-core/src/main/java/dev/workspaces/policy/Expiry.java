package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a key stops working: at an instant, or never. */
public final class Expiry {
    private static final Expiry NEVER = new Expiry(null);

    private final @Nullable Instant at;

    private Expiry(@Nullable Instant at) {
        this.at = at;
    }

    /** Never. */
    public static Expiry never() {
        return NEVER;
    }

    /** At this instant, to the nanosecond. */
    public static Expiry at(Instant instant) {
        return new Expiry(requireNonNull(instant, "instant"));
    }

    /** The instant; empty for never. */
    public Optional<Instant> instant() {
        return Optional.ofNullable(at);
    }

    /** Whether it has come: {@code now} is the instant or after it. */
    public boolean isOver(Instant now) {
        return at != null && !now.isBefore(at);
    }

    /** Whether both are at the same instant, or never. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Expiry expiry && Objects.equals(at, expiry.at);
    }

    /** By the instant. */
    @Override
    public int hashCode() {
        return Objects.hashCode(at);
    }

    /** The instant in ISO 8601, or {@code never}. */
    @Override
    public String toString() {
        return at == null ? "never" : at.toString();
    }
}
