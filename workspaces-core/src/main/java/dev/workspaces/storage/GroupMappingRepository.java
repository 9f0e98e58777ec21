package dev.workspaces.storage;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;

/** Keeps which external groups have a role in which workspace. */
public interface GroupMappingRepository extends GroupMappingReader {
    /**
     * Adds one, at version 1.
     *
     * @throws dev.workspaces.error.AlreadyExistsException if the {@code group} is mapped to that workspace already
     * @throws dev.workspaces.error.NotFoundException if the organization has no such workspace
     */
    GroupMapping insert(GroupMapping mapping);

    /**
     * Replaces the one of this group and workspace, if its version is still the given one's, and counts the version up. The time
     * of creation stays as it was.
     *
     * @throws dev.workspaces.error.StaleWriteException if it is not, or there is none
     */
    GroupMapping update(GroupMapping mapping);

    /**
     * Removes one; the memberships that came from it stay as they are.
     *
     * @throws dev.workspaces.error.StaleWriteException if its version is another, or there is none
     */
    void delete(OrganizationId organization, GroupName group, WorkspaceId workspace, long version);

    /**
     * Notes that groups are not to bring somebody into a workspace. Once more changes nothing. Ends with the workspace.
     *
     * @throws dev.workspaces.error.NotFoundException if the organization has no such workspace
     */
    void keepOut(OrganizationId organization, WorkspaceId workspace, UserId user);

    /** Takes that note back. Where there is none, nothing changes. */
    void letIn(OrganizationId organization, WorkspaceId workspace, UserId user);
}
