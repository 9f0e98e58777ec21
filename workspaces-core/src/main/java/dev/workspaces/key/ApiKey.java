package dev.workspaces.key;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.Scopes;
import java.util.Optional;
import org.immutables.value.Value;

/** An API key of one of the three types. Its secret is not here: nothing but a hash of it is kept anywhere. */
@Value.Immutable
@ValueStyle
public abstract class ApiKey {
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

    /** When it stops working; never, unless given. */
    @Value.Default
    public Expiry expiry() {
        return Expiry.never();
    }

    /**
     * What a decision needs to know of it.
     *
     * @param limits how its budgets and rate limits stand
     */
    public KeyFacts facts(LimitState limits) {
        KeyFacts fresh = switch (type()) {
            case ORGANISATION_SERVICE -> KeyFacts.organisationService(id(), organization());
            case WORKSPACE_SERVICE ->
                KeyFacts.workspaceService(id(), organization(), workspace().orElseThrow());
            case WORKSPACE_USER ->
                KeyFacts.workspaceUser(id(), organization(), workspace().orElseThrow(), owner().orElseThrow());
        };
        return fresh.with(scopes()).with(status()).with(expiry()).with(limits);
    }

    @Value.Check
    void check() {
        if (workspace().isPresent() == (type() == KeyType.ORGANISATION_SERVICE)) {
            throw new InvalidInputException("workspace", "a workspace for a workspace key, and none for another");
        }
        if (owner().isPresent() != (type() == KeyType.WORKSPACE_USER)) {
            throw new InvalidInputException("user", "an owner for a user key, and none for another");
        }
    }

    /** A builder; what has no default must be set before it builds. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds keys; refuses a workspace or an owner that the type does not have, or has and is not given. For one thread. */
    public static final class Builder extends ImmutableApiKey.Builder {
        Builder() {}
    }
}
