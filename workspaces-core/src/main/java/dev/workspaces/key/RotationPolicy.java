package dev.workspaces.key;

import dev.workspaces.error.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When the secret of a key is rotated by itself, and how long the one before stays good then.
 *
 * @param cadence how often; empty for not at all, or once
 * @param next the next time, brought back to 00:00 UTC; empty for none, or where the cadence is to say it
 * @param transition how long the earlier secret stays good: at least 30 minutes, and shorter than the cadence; than 365 days,
 *     where there is none
 */
public record RotationPolicy(Optional<RotationCadence> cadence, Optional<Instant> next, Duration transition) {
    /** The shortest transition but in an emergency; also the one that counts where nothing is said. */
    public static final Duration MIN_TRANSITION = Duration.ofMinutes(30);

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final RotationPolicy NONE = new RotationPolicy(Optional.empty(), Optional.empty(), MIN_TRANSITION);

    /**
     * Checks the transition, cuts the instant.
     *
     * @throws InvalidInputException if the transition is too short, or not shorter than the cadence (a year, where there is none), or the
     *     next time is not in the years 1 to 9999
     */
    public RotationPolicy {
        if (next.filter(at -> at.isBefore(EARLIEST) || at.isAfter(LATEST)).isPresent()) {
            throw new InvalidInputException("next", "a next day of the years 1 to 9999");
        }
        next = next.map(at -> at.truncatedTo(ChronoUnit.DAYS));
        requireFitting(cadence, transition);
    }

    /** Not by itself. */
    public static RotationPolicy none() {
        return NONE;
    }

    /** On Mondays, 00:00 UTC. */
    public static RotationPolicy weekly() {
        return NONE.with(RotationCadence.weekly());
    }

    /** On the first of the month, 00:00 UTC. */
    public static RotationPolicy monthly() {
        return NONE.with(RotationCadence.monthly());
    }

    /** Every so many days, 1 to 365, 00:00 UTC. */
    public static RotationPolicy everyDays(int days) {
        return NONE.with(RotationCadence.everyDays(days));
    }

    /** With this cadence. */
    public RotationPolicy with(RotationCadence newCadence) {
        return new RotationPolicy(Optional.of(newCadence), next, transition);
    }

    /** With this cadence; a transition that is too long for it becomes the shortest. */
    public RotationPolicy forcedTo(RotationCadence newCadence) {
        boolean isTooLong = transition.compareTo(newCadence.shortest()) >= 0;
        return new RotationPolicy(Optional.of(newCadence), next, isTooLong ? MIN_TRANSITION : transition);
    }

    /** With this as the next time, whatever the cadence says. */
    public RotationPolicy at(Instant newNext) {
        return new RotationPolicy(cadence, Optional.of(newNext), transition);
    }

    /** With this transition. */
    public RotationPolicy withTransition(Duration newTransition) {
        return new RotationPolicy(cadence, next, newTransition);
    }

    /** With the next time after this instant, where there is a cadence and nothing else says when. */
    public RotationPolicy startingAt(Instant now) {
        return new RotationPolicy(cadence, next.or(() -> cadence.map(each -> each.after(now))), transition);
    }

    /** What is left of it after a rotation at this instant: a next time that is still to come stays. */
    public RotationPolicy rotatedAt(Instant now) {
        return new RotationPolicy(cadence, next.filter(now::isBefore), transition).startingAt(now);
    }

    /**
     * Goes on only if a transition is long enough, and shorter than this cadence (than 365 days, where there is none).
     *
     * @throws InvalidInputException if it is not
     */
    public void requireFitting(Duration wanted) {
        requireFitting(cadence, wanted);
    }

    private static void requireFitting(Optional<RotationCadence> cadence, Duration transition) {
        Duration tooLong = cadence.map(RotationCadence::shortest).orElse(Duration.ofDays(RotationCadence.MAX_DAYS));
        if (transition.compareTo(MIN_TRANSITION) < 0 || transition.compareTo(tooLong) >= 0) {
            throw new InvalidInputException(
                    "transition", "at least " + MIN_TRANSITION.toMinutes() + " minutes, and shorter than the cadence");
        }
    }

    /** Cadence, next time and transition. */
    @Override
    public String toString() {
        String how = cadence.map(RotationCadence::toString).orElse("none");
        return how + next.map(at -> ", next " + at).orElse("") + ", transition " + transition;
    }
}
