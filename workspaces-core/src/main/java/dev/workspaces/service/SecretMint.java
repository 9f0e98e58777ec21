package dev.workspaces.service;

import dev.workspaces.key.Agent;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.Secret;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.key.SecretHashing;
import dev.workspaces.policy.KeyType;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the secrets of keys, and brings them to where the host takes them.
 *
 * @param sink empty where the host takes none
 */
record SecretMint(SecretFormat format, SecretHashing hashing, SecureRandom random, Optional<SecretSink> sink) {
    Secret secret(KeyType type) {
        return format.generate(type, random);
    }

    KeySecret kept(Secret secret, Instant now, Set<Agent> shownTo) {
        return KeySecret.of(secret, hashing, now, shownTo);
    }

    /** Goes on only where the host takes secrets. */
    void requireSink() {
        if (sink.isEmpty()) {
            throw new RefusedException(
                    Refusal.SECRET_FOR_NOBODY, "nobody who asks is to be shown this secret, and the host takes none");
        }
    }

    void deliver(List<SecretDelivery> deliveries) {
        deliveries.forEach(this::deliver);
    }

    private void deliver(SecretDelivery delivery) {
        try {
            sink.orElseThrow().deliver(delivery);
        } catch (RuntimeException undelivered) {
            throw new SecretUndeliverableException(delivery.key().id(), undelivered.getClass());
        }
    }
}
