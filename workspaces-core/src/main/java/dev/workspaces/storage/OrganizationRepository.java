package dev.workspaces.storage;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.organization.Organization;

/** Keeps organizations. */
public interface OrganizationRepository extends OrganizationReader {
    /**
     * Adds one, at version 1.
     *
     * @throws dev.workspaces.error.AlreadyExistsException if one has its {@code id} or its {@code slug}
     */
    Organization insert(Organization organization);

    /**
     * Replaces the one of this id, if its version is still the given one's, and counts the version up. The time of creation
     * stays as it was.
     *
     * @throws dev.workspaces.error.StaleWriteException if it is not, or there is none
     * @throws dev.workspaces.error.AlreadyExistsException if another has the {@code slug}
     */
    Organization update(Organization organization);

    /**
     * Removes one with all that belongs to it: memberships, workspaces, keys, invites, group mappings, idempotency records. Users
     * stay, and so do its audit log and its changes.
     *
     * @throws dev.workspaces.error.StaleWriteException if its version is another, or there is none
     */
    void delete(OrganizationId id, long version);
}
