package dev.workspaces.testing;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.policy.Expiry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How an expiry is written into a storage, which keeps microseconds. */
@FunctionalInterface
interface StoredExpiry {
    Expiry of(Expiry expiry);

    /** As it is, or not at all. */
    static StoredExpiry exact() {
        return expiry -> {
            if (isFiner(expiry)) {
                throw new InvalidInputException(
                        "expires_at", "a whole number of microseconds: a storage keeps no finer time");
            }
            return expiry;
        };
    }

    /** One that is finer as the microsecond before or after it: the one that is as much over at this moment as it is itself. */
    static StoredExpiry decidingAlikeAt(Instant now) {
        return expiry -> isFiner(expiry) ? Expiry.at(micros(expiry, now)) : expiry;
    }

    private static boolean isFiner(Expiry expiry) {
        return expiry.instant()
                .filter(at -> !at.equals(at.truncatedTo(ChronoUnit.MICROS)))
                .isPresent();
    }

    private static Instant micros(Expiry expiry, Instant now) {
        Instant before = expiry.instant().orElseThrow().truncatedTo(ChronoUnit.MICROS);
        return expiry.isOver(now) ? before : before.plus(1, ChronoUnit.MICROS);
    }
}
