package dev.workspaces.key;

import dev.workspaces.id.Description;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.limit.Limits;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.Scopes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * An API key of one of the three types. Its secrets are not here: nothing but digests of them is kept anywhere. At most two are
 * good at a time: the current one, and the one before while its transition lasts.
 */
@Value.Immutable
@ValueStyle
public abstract class ApiKey {
    /** How many keys may have made one another in a row. */
    public static final int MAX_MAKERS = 16;

    ApiKey() {}

    /** Which key; rotation does not change it. */
    public abstract KeyId id();

    /** Its type, for ever. */
    public abstract KeyType type();

    /** The organization it belongs to, for ever. */
    public abstract OrganizationId organization();

    /** The workspace it belongs to, for ever; there for the workspace types, and only for them. */
    public abstract Optional<WorkspaceId> workspace();

    /** The person whose it is, for ever; there for a user key, and only for it. */
    public abstract Optional<UserId> owner();

    /** What people call it. */
    public abstract Name name();

    /** What people say about it; nothing, unless given. */
    @Value.Default
    public Description description() {
        return Description.none();
    }

    /** What it holds; nothing, unless given. */
    @Value.Default
    public Scopes scopes() {
        return Scopes.none();
    }

    /** What somebody did to it; active, unless given. */
    @Value.Default
    public KeyStatus status() {
        return KeyStatus.ACTIVE;
    }

    /** Who switched it off; there for a disabled key, and only for it. */
    public abstract Optional<DisabledBy> disabledBy();

    /** When it stops working, to the microsecond; never, unless given. */
    @Value.Default
    public Expiry expiry() {
        return Expiry.never();
    }

    /** When its secret is rotated by itself; never, unless given. */
    @Value.Default
    public RotationPolicy rotation() {
        return RotationPolicy.none();
    }

    /** Its budgets and rate limits, stored and returned, not enforced yet; none, unless given. */
    @Value.Default
    public Limits limits() {
        return Limits.none();
    }

    /** What calls with it start with; nothing, unless given. */
    @Value.Default
    public KeyDefaults defaults() {
        return KeyDefaults.none();
    }

    /** How it came to be. */
    public abstract CreationMode creationMode();

    /** Who made it. */
    public abstract Agent issuedBy();

    /**
     * The key that made it, the key that made that one, and so on, up to {@value #MAX_MAKERS}: what it uses counts on
     * their limits, too. Empty where no key made it.
     */
    public abstract List<KeyId> makers();

    /** What is known of its secret; of a revoked key, of the last one. */
    public abstract KeySecret secret();

    /** The secret before, while its transition lasts and nobody has ended that; empty otherwise. */
    public abstract Optional<EarlierSecret> earlierSecret();

    /** When it was last used, to the minute; empty where it never was. */
    public abstract Optional<Instant> lastUsedAt();

    /** When it was created, to the microsecond. */
    public abstract Instant createdAt();

    /** When it last changed, to the microsecond; use is no change. */
    public abstract Instant updatedAt();

    /** Which version it is: 1 when created, one more with each change. */
    @Value.Default
    public long version() {
        return 1;
    }

    /** Whether it is not revoked: it works, or can be made to. */
    public boolean isLiving() {
        return status() != KeyStatus.REVOKED;
    }

    /** What ends it, besides somebody who revokes it. */
    public Set<KeyFate> fates() {
        return KeyRules.fates(this);
    }

    /** When this comes for it; empty where it does not. */
    public Optional<Instant> timeOf(KeyDeadline deadline) {
        return KeyRules.timeOf(this, deadline);
    }

    /** Who has been shown a secret of it that is good, now or once it is switched on. */
    public Set<Agent> knowers() {
        return KeyRules.knowers(this);
    }

    /**
     * The same key with another secret. The one that it had stays good for some time; one before that does not.
     *
     * @param transition for how long; for none at all where it is zero
     */
    public ApiKey rotated(KeySecret fresh, Duration transition, Instant now) {
        return KeyRules.rotated(this, fresh, transition, now);
    }

    /** The same key, ended for ever: its digests are gone. */
    public ApiKey revoked(Instant now) {
        return KeyRules.revoked(this, now);
    }

    /** The same key, with nothing but its current secret. */
    public ApiKey withoutEarlierSecret(Instant now) {
        return toBuilder().earlierSecret(Optional.empty()).updatedAt(now).build();
    }

    /** The same without its digests: as the library answers it. */
    public ApiKey withoutDigests() {
        return toBuilder()
                .secret(secret().withoutDigest())
                .earlierSecret(earlierSecret()
                        .map(earlier -> new EarlierSecret(earlier.secret().withoutDigest(), earlier.validUntil())))
                .build();
    }

    /**
     * What a decision needs to know of it.
     *
     * @param state how its budgets and rate limits stand
     */
    public KeyFacts facts(LimitState state) {
        KeyFacts fresh = switch (type()) {
            case ORGANISATION_SERVICE -> KeyFacts.organisationService(id(), organization());
            case WORKSPACE_SERVICE ->
                KeyFacts.workspaceService(id(), organization(), workspace().orElseThrow());
            case WORKSPACE_USER ->
                KeyFacts.workspaceUser(id(), organization(), workspace().orElseThrow(), owner().orElseThrow());
        };
        return fresh.with(scopes()).with(status()).with(expiry()).with(state);
    }

    @Value.Check
    ApiKey check() {
        return KeyRules.checked(this);
    }

    /** A builder that starts as this. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** A builder; what has no default must be set before it builds. */
    public static Builder builder() {
        return new Builder();
    }

    /** The id and the mask: logs hold nothing else of it. */
    @Override
    public String toString() {
        return "key `" + id() + "` (" + secret() + ")";
    }

    /** Builds keys; refuses a workspace or an owner that the type does not have, or has and is not given. For one thread. */
    public static final class Builder extends ImmutableApiKey.Builder {
        Builder() {}
    }
}
