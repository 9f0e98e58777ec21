package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

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
    /** Nothing of it is null. */
    public MembershipFacts {
        requireNonNull(organization, "organization");
        requireNonNull(user, "user");
        requireNonNull(role, "role");
        requireNonNull(status, "status");
    }

    /** Whether it counts: a suspended person may nothing. */
    public boolean isActive() {
        return status == MembershipStatus.ACTIVE;
    }
}
