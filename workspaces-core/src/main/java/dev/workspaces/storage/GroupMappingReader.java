package dev.workspaces.storage;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import java.util.List;
import java.util.Optional;

/** Finds which external groups have a role in which workspace. */
public interface GroupMappingReader {
    /** The mapping of this group to this workspace; empty if there is none. */
    Optional<GroupMapping> find(OrganizationId organization, GroupName group, WorkspaceId workspace);

    /** All mappings of a group, by when they were created and their workspace's id. */
    List<GroupMapping> ofGroup(OrganizationId organization, GroupName group);

    /** All mappings to a workspace, by when they were created and their group's name. */
    List<GroupMapping> ofWorkspace(OrganizationId organization, WorkspaceId workspace);

    /** The mappings of an organization, by when they were created and then by workspace id and group name. */
    Page<GroupMapping> list(OrganizationId organization, PageRequest page);

    /** How many mappings an organization has. */
    long count(OrganizationId organization);

    /** Whether groups are not to bring somebody into a workspace, because somebody took them out by hand. */
    boolean isKeptOut(OrganizationId organization, WorkspaceId workspace, UserId user);
}
