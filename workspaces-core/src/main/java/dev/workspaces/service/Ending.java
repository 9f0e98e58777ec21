package dev.workspaces.service;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupName;

/** One thing that ended. */
public sealed interface Ending {
    /**
     * Somebody does not belong to the organization any more.
     *
     * @param user who
     */
    record OfMembership(UserId user) implements Ending {}

    /**
     * Somebody does not belong to a workspace any more.
     *
     * @param workspace where
     * @param user who
     */
    record OfWorkspaceMembership(WorkspaceId workspace, UserId user) implements Ending {}

    /**
     * A workspace is not there any more.
     *
     * @param workspace which
     */
    record OfWorkspace(WorkspaceId workspace) implements Ending {}

    /**
     * The organization is not there any more, with all that was in it: its workspaces, which are named besides, and so much else
     * that it is counted.
     *
     * @param people who belonged to it
     * @param members memberships in its workspaces
     * @param keys that were not revoked; none of their secrets works any more
     * @param invites that were pending
     * @param groupMappings of external groups
     */
    record OfOrganization(long people, long members, long keys, long invites, long groupMappings) implements Ending {}

    /**
     * A pending invite does not lead into a workspace any more.
     *
     * @param invite which
     * @param workspace where
     */
    record OfInvitation(InviteId invite, WorkspaceId workspace) implements Ending {}

    /**
     * A pending invite is cancelled.
     *
     * @param invite which
     */
    record OfInvite(InviteId invite) implements Ending {}

    /**
     * A key is revoked.
     *
     * @param key which
     */
    record OfKey(KeyId key) implements Ending {}

    /**
     * A group has no role in a workspace any more.
     *
     * @param group which
     * @param workspace where
     */
    record OfGroupMapping(GroupName group, WorkspaceId workspace) implements Ending {}
}
