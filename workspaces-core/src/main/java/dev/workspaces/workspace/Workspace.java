package dev.workspaces.workspace;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.WorkspaceStatus;
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

    /**
     * What a decision needs to know of it.
     *
     * @param limits how its budgets and rate limits stand
     */
    public WorkspaceFacts facts(LimitState limits) {
        return new WorkspaceFacts(organization(), id(), status(), overrides(), limits);
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
