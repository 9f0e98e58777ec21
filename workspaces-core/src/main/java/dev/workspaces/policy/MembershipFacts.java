package dev.workspaces.policy;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;

/**
 * That somebody belongs to an organization.
 *
 * @param organization where
 * @param user who
 * @param role as what
 * @param status whether it counts just now
 */
public record MembershipFacts(
        OrganizationId organization, UserId user, OrganizationRole role, MembershipStatus status) {
    /** Whether it counts: a suspended person may nothing. */
    public boolean isActive() {
        return status == MembershipStatus.ACTIVE;
    }
}
