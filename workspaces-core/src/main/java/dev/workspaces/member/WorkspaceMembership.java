package dev.workspaces.member;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.WorkspaceMembershipFacts;
import dev.workspaces.policy.WorkspaceRole;
import org.immutables.value.Value;

/** That a person of an organization belongs to one of its workspaces. */
@Value.Immutable
@ValueStyle
public abstract class WorkspaceMembership {
    WorkspaceMembership() {}

    /** The workspace's organization. */
    public abstract OrganizationId organization();

    /** Where. */
    public abstract WorkspaceId workspace();

    /** Who. */
    public abstract UserId user();

    /** As what. */
    public abstract WorkspaceRole role();

    /** What a decision needs to know of it. */
    public WorkspaceMembershipFacts facts() {
        return new WorkspaceMembershipFacts(organization(), workspace(), user(), role());
    }

    /** A builder; what has no default must be set before it builds. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds memberships in workspaces. For one thread. */
    public static final class Builder extends ImmutableWorkspaceMembership.Builder {
        Builder() {}
    }
}
