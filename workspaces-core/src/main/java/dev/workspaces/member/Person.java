package dev.workspaces.member;

import static java.util.Objects.requireNonNull;

/**
 * A user as one organization sees them.
 *
 * @param user who
 * @param membership as what they belong to the organization
 */
public record Person(User user, OrganizationMembership membership) {
    /** Nothing of it is null. */
    public Person {
        requireNonNull(user, "user");
        requireNonNull(membership, "membership");
    }
}
