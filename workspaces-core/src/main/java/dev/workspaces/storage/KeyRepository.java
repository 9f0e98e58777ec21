package dev.workspaces.storage;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.key.ApiKey;
import java.time.Instant;
import java.util.Map;

/** Keeps keys. None is deleted by itself: its record stays when it is revoked, and goes with its workspace or organization. */
public interface KeyRepository extends KeyReader {
    /**
     * Adds one, at version 1.
     *
     * @throws dev.workspaces.error.AlreadyExistsException if one of the organization has its {@code id}, or any a digest of its
     *     {@code secret}
     * @throws dev.workspaces.error.NotFoundException if there is no such organization, or it has no such workspace; its owner
     *     need not be anybody
     */
    ApiKey insert(ApiKey key);

    /**
     * Replaces the one of this id, if its version is still the given one's, and counts the version up. Type, workspace, owner,
     * who made it, its makers, the time of creation and that of its last use stay as they were.
     *
     * @throws dev.workspaces.error.StaleWriteException if it is not, or there is none
     * @throws dev.workspaces.error.AlreadyExistsException if another has a digest of its {@code secret}
     */
    ApiKey update(ApiKey key);

    /**
     * Notes when keys of an organization were used, to the minute. No version counts up, no time goes back, and what is no key
     * of the organization is passed over.
     */
    void markUsed(OrganizationId organization, Map<KeyId, Instant> lastUsedAt);
}
