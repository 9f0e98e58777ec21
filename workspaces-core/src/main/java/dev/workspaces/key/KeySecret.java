package dev.workspaces.key;

import dev.workspaces.error.InvalidInputException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a secret: never the secret.
 *
 * @param mask what may be shown of it, such as {@code wk_svc_…a1B2}
 * @param since when it was made, to the microsecond
 * @param shownTo who has been shown it
 * @param kept its digest; empty once the key is revoked, and in what the library answers
 */
public record KeySecret(String mask, Instant since, Set<Agent> shownTo, Optional<KeptDigest> kept) {
    private static final int MAX_MASK = 64;

    /**
     * Checks the mask, cuts the instant, copies the set.
     *
     * @throws InvalidInputException if the mask is empty or too long
     */
    public KeySecret {
        if (mask.isEmpty() || mask.length() > MAX_MASK) {
            throw new InvalidInputException("mask", "1 to " + MAX_MASK + " characters");
        }
        since = since.truncatedTo(ChronoUnit.MICROS);
        shownTo = Set.copyOf(shownTo);
    }

    /** What is kept of a new secret. */
    public static KeySecret of(Secret secret, SecretHashing hashing, Instant since, Set<Agent> shownTo) {
        KeptDigest kept = new KeptDigest(hashing.digest(secret), hashing.name());
        return new KeySecret(secret.mask(), since, shownTo, Optional.of(kept));
    }

    /** Without its digest. */
    public KeySecret withoutDigest() {
        return kept.isEmpty() ? this : new KeySecret(mask, since, shownTo, Optional.empty());
    }

    /** The mask. */
    @Override
    public String toString() {
        return mask;
    }
}
