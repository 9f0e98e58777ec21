package dev.workspaces.storage;

import dev.workspaces.id.OrganizationId;
import java.util.Optional;

/** Finds what was carried out under an idempotency key. */
public interface IdempotencyReader {
    /** What this principal carried out under this key in this organization; empty if nothing. */
    Optional<IdempotencyRecord> find(OrganizationId organization, String principal, String key);
}
