package dev.workspaces.storage;

import dev.workspaces.member.Invite;

/** Keeps invites. */
public interface InviteRepository extends InviteReader {
    /**
     * Adds one, at version 1.
     *
     * @throws dev.workspaces.error.AlreadyExistsException if one of the organization has its {@code id}, or any its
     *     {@code token} digest, or a pending one of the organization its {@code email}
     * @throws dev.workspaces.error.NotFoundException if there is no such organization
     */
    Invite insert(Invite invite);

    /**
     * Replaces the one of this id, if its version is still the given one's, and counts the version up. The time of creation
     * stays as it was.
     *
     * @throws dev.workspaces.error.StaleWriteException if it is not, or there is none
     * @throws dev.workspaces.error.AlreadyExistsException if another has the {@code token} digest, or another pending one of the
     *     organization the {@code email}
     */
    Invite update(Invite invite);
}
