package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;

/**
 * What a decision needs to know of a workspace. Immutable; each {@code with…} copies.
 *
 * @param organization the organization it is in
 * @param id which workspace of that organization
 * @param status whether it is in use
 * @param overrides what it sets for itself; counts only where the organization lets it
 * @param limits how its budgets and rate limits stand
 */
public record WorkspaceFacts(
        OrganizationId organization,
        WorkspaceId id,
        WorkspaceStatus status,
        AccessSettings overrides,
        LimitState limits) {
    /** Nothing of it is null. */
    public WorkspaceFacts {
        requireNonNull(organization, "organization");
        requireNonNull(id, "id");
        requireNonNull(status, "status");
        requireNonNull(overrides, "overrides");
        requireNonNull(limits, "limits");
    }

    /** An active workspace that overrides nothing and is within its limits. */
    public static WorkspaceFacts of(OrganizationId organization, WorkspaceId id) {
        return new WorkspaceFacts(organization, id, WorkspaceStatus.ACTIVE, AccessSettings.none(), LimitState.within());
    }

    /** With this status. */
    public WorkspaceFacts with(WorkspaceStatus newStatus) {
        return new WorkspaceFacts(organization, id, newStatus, overrides, limits);
    }

    /** With these settings, and only these, of its own. */
    public WorkspaceFacts with(AccessSettings newOverrides) {
        return new WorkspaceFacts(organization, id, status, newOverrides, limits);
    }

    /** With its limits standing like this. */
    public WorkspaceFacts with(LimitState newLimits) {
        return new WorkspaceFacts(organization, id, status, overrides, newLimits);
    }
}
