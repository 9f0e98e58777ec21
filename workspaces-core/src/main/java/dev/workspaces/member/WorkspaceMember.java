package dev.workspaces.member;

import static java.util.Objects.requireNonNull;

/**
 * A member of a workspace as its people see them.
 *
 * @param person who, and as what they belong to the organization
 * @param membership as what they belong to the workspace
 */
public record WorkspaceMember(Person person, WorkspaceMembership membership) {
    /** Nothing of it is null. */
    public WorkspaceMember {
        requireNonNull(person, "person");
        requireNonNull(membership, "membership");
    }
}
