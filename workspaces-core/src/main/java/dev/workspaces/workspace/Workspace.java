package dev.workspaces.workspace;

import dev.workspaces.id.Description;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.limit.Limits;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.WorkspaceStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;

/** A workspace: a sub-organization with its own things, team and keys. */
@Value.Immutable
@ValueStyle
public abstract class Workspace {
    Workspace() {}

    /** The organization it is in, for ever. */
    public abstract OrganizationId organization();

    /** Which workspace of its organization; it never changes. */
    public abstract WorkspaceId id();

    /** Its name for URLs; no other workspace of the organization has it. */
    public abstract Slug slug();

    /** What people call it. */
    public abstract Name name();

    /** What people say about it; nothing, unless given. */
    @Value.Default
    public Description description() {
        return Description.none();
    }

    /** Whether it is the one that its organization was made with; not so, unless given. */
    @Value.Default
    public boolean isDefault() {
        return false;
    }

    /** Whether it is in use; active, unless given. */
    @Value.Default
    public WorkspaceStatus status() {
        return WorkspaceStatus.ACTIVE;
    }

    /** What it sets for itself, counting where its organization lets it; nothing, unless given. */
    @Value.Default
    public AccessSettings overrides() {
        return AccessSettings.none();
    }

    /** What things made in it start with; nothing, unless given. */
    @Value.Default
    public WorkspaceDefaults defaults() {
        return WorkspaceDefaults.none();
    }

    /**
     * Who last added to its scopes of user keys that are made when somebody joins, as they came: what they may give counts again
     * when a key is made. Empty where nobody did.
     */
    public abstract Optional<Principal> userKeyScopesBy();

    /** Its budgets and rate limits, stored and returned, not enforced yet; none, unless given. */
    @Value.Default
    public Limits limits() {
        return Limits.none();
    }

    /** When it was created, to the microsecond. */
    public abstract Instant createdAt();

    /** When it last changed, to the microsecond. */
    public abstract Instant updatedAt();

    /** Which version it is: 1 when created, one more with each change. */
    @Value.Default
    public long version() {
        return 1;
    }

    /**
     * What a decision needs to know of it.
     *
     * @param state how its budgets and rate limits stand
     */
    public WorkspaceFacts facts(LimitState state) {
        return new WorkspaceFacts(organization(), id(), status(), overrides(), state);
    }

    @Value.Check
    Workspace toTheMicrosecond() {
        Instant created = createdAt().truncatedTo(ChronoUnit.MICROS);
        Instant updated = updatedAt().truncatedTo(ChronoUnit.MICROS);
        boolean isCut = created.equals(createdAt()) && updated.equals(updatedAt());
        return isCut ? this : toBuilder().createdAt(created).updatedAt(updated).build();
    }

    /** A builder that starts as this. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** A builder; what has no default must be set before it builds. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds workspaces. For one thread. */
    public static final class Builder extends ImmutableWorkspace.Builder {
        Builder() {}
    }
}
