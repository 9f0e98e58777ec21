package dev.workspaces.storage;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.workspace.Workspace;

/** Keeps workspaces. */
public interface WorkspaceRepository extends WorkspaceReader {
    /**
     * Adds one, at version 1.
     *
     * @throws dev.workspaces.error.AlreadyExistsException if one of the organization has its {@code id} or its {@code slug}, or
     *     is its {@code default} one too
     * @throws dev.workspaces.error.NotFoundException if there is no such organization
     */
    Workspace insert(Workspace workspace);

    /**
     * Replaces the one of this id, if its version is still the given one's, and counts the version up. The time of creation and
     * whether it is the default one stay as they were. Waits, where it archives, until nobody else holds it.
     *
     * @throws dev.workspaces.error.StaleWriteException if it is not, or there is none
     * @throws dev.workspaces.error.AlreadyExistsException if another of the organization has the {@code slug}
     */
    Workspace update(Workspace workspace);

    /**
     * Removes one with its memberships, its group mappings and its keys; invites go on naming it. Waits until nobody else holds
     * it.
     *
     * @throws dev.workspaces.error.StaleWriteException if its version is another, or there is none
     */
    void delete(OrganizationId organization, WorkspaceId id, long version);
}
