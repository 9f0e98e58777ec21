package dev.workspaces.service.property;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.Secret;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.key.SecretHashing;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.LimitState;
import dev.workspaces.service.AuthenticatedKey;
import dev.workspaces.service.Steady;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * A secret as somebody was shown it once.
 *
 * @param key the key by this secret, as if it had been authenticated while it was good
 */
record Shown(AuthenticatedKey key, Secret secret, SecretDigest digest) {
    private static final Secret NONE =
            SecretFormat.standard().generate(KeyType.ORGANISATION_SERVICE, new SecureRandom());
    private static final SecretDigest NONE_DIGEST = SecretHashing.plain().digest(NONE);

    static Shown of(ApiKey key, Secret secret) {
        SecretDigest digest = SecretHashing.plain().digest(secret);
        return new Shown(Steady.authenticated(key.facts(LimitState.within()), digest), secret, digest);
    }

    /** Of a key that there never was. */
    static Shown never(OrganizationId organization, KeyId key) {
        return new Shown(
                Steady.authenticated(KeyFacts.organisationService(key, organization), NONE_DIGEST), NONE, NONE_DIGEST);
    }

    /** Whether a key, as it is kept, has this secret, and it is good then, whatever holds of the key itself. */
    boolean isOf(ApiKey kept, Instant now) {
        return kept.secret().kept().filter(it -> it.digest().equals(digest)).isPresent()
                || kept.earlierSecret()
                        .filter(earlier -> now.isBefore(earlier.validUntil()))
                        .flatMap(earlier -> earlier.secret().kept())
                        .filter(it -> it.digest().equals(digest))
                        .isPresent();
    }

    /** Which key it is of: nothing else may end up in a story. */
    @Override
    public String toString() {
        return "a secret of " + key.id();
    }
}
