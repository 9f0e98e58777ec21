package dev.workspaces.service;

import dev.workspaces.key.ApiKey;
import dev.workspaces.key.EarlierSecret;
import dev.workspaces.key.KeptDigest;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * A secret by its digest, and the key that it is said to be of.
 *
 * @param digest the secret's
 * @param key as it was read
 */
record Credential(SecretDigest digest, ApiKey key) {
    /** Why it is no good now; empty if it is. A secret that is not, or no longer, the key's is as good as unknown. */
    Optional<Reason> refusal(Instant now) {
        if (key.status() != KeyStatus.ACTIVE) {
            return Optional.of(Reason.KEY_DISABLED);
        }
        if (!now.isBefore(secretEnd())) {
            return Optional.of(Reason.KEY_UNKNOWN);
        }
        return key.expiry().isOver(now) ? Optional.of(Reason.KEY_EXPIRED) : Optional.empty();
    }

    /** From when on it is no good if nothing changes; {@link Instant#MAX} for never. */
    Instant end() {
        Instant secretEnd = secretEnd();
        return key.expiry().instant().filter(secretEnd::isAfter).orElse(secretEnd);
    }

    private Instant secretEnd() {
        if (isOf(key.secret())) {
            return Instant.MAX;
        }
        return key.earlierSecret()
                .filter(earlier -> isOf(earlier.secret()))
                .map(EarlierSecret::validUntil)
                .orElse(Instant.MIN);
    }

    private boolean isOf(KeySecret secret) {
        return secret.kept().map(KeptDigest::digest).filter(digest::equals).isPresent();
    }
}
