package dev.workspaces.storage;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMembership;

/** Keeps people, and where they belong. */
public interface MemberRepository extends MemberReader {
    /**
     * Adds a user, at version 1.
     *
     * @throws dev.workspaces.error.AlreadyExistsException if one has the {@code id}, the {@code email} or the
     *     {@code externalId}
     */
    User insert(User user);

    /**
     * Replaces the user of this id, if their version is still the given one's, and counts the version up. The time of creation
     * stays as it was.
     *
     * @throws dev.workspaces.error.StaleWriteException if it is not, or there is none
     * @throws dev.workspaces.error.AlreadyExistsException if another has the {@code email} or the {@code externalId}
     */
    User update(User user);

    /**
     * Adds a membership in an organization, at version 1.
     *
     * @throws dev.workspaces.error.AlreadyExistsException if the {@code user} has one there
     * @throws dev.workspaces.error.NotFoundException if there is no such organization or user
     */
    OrganizationMembership insert(OrganizationMembership membership);

    /**
     * Replaces a membership in an organization, if its version is still the given one's, and counts the version up. The time
     * of creation stays as it was.
     *
     * @throws dev.workspaces.error.StaleWriteException if it is not, or there is none
     */
    OrganizationMembership update(OrganizationMembership membership);

    /**
     * Removes a membership in an organization and that person's memberships in its workspaces.
     *
     * @throws dev.workspaces.error.StaleWriteException if its version is another, or there is none
     */
    void delete(OrganizationId organization, UserId user, long version);

    /**
     * Adds a membership in a workspace, at version 1.
     *
     * @throws dev.workspaces.error.AlreadyExistsException if the {@code user} has one there
     * @throws dev.workspaces.error.NotFoundException if the organization has no such workspace or the person does not belong
     *     to the organization
     */
    WorkspaceMembership insert(WorkspaceMembership membership);

    /**
     * Replaces a membership in a workspace, if its version is still the given one's, and counts the version up. The time of
     * creation stays as it was.
     *
     * @throws dev.workspaces.error.StaleWriteException if it is not, or there is none
     */
    WorkspaceMembership update(WorkspaceMembership membership);

    /**
     * Removes a membership in a workspace.
     *
     * @throws dev.workspaces.error.StaleWriteException if its version is another, or there is none
     */
    void delete(OrganizationId organization, WorkspaceId workspace, UserId user, long version);
}
