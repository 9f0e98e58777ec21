package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;

/**
 * That somebody belongs to a workspace. It counts only beside an active membership in the organization.
 *
 * @param organization the workspace's
 * @param workspace where
 * @param user who
 * @param role as what
 */
public record WorkspaceMembershipFacts(
        OrganizationId organization, WorkspaceId workspace, UserId user, WorkspaceRole role) {
    /** Nothing of it is null. */
    public WorkspaceMembershipFacts {
        requireNonNull(organization, "organization");
        requireNonNull(workspace, "workspace");
        requireNonNull(user, "user");
        requireNonNull(role, "role");
    }
}
