package dev.workspaces.key;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The secret that a key had before its current one, while it is still good.
 *
 * @param secret what is known of it
 * @param validUntil from when on it is not, to the microsecond
 */
public record EarlierSecret(KeySecret secret, Instant validUntil) {
    /** Cuts the instant. */
    public EarlierSecret {
        validUntil = validUntil.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether it is good at this instant. */
    public boolean isValid(Instant now) {
        return now.isBefore(validUntil);
    }

    /** Mask and end. */
    @Override
    public String toString() {
        return secret + " until " + validUntil;
    }
}
