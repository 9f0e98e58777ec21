package dev.workspaces.storage;

import java.time.Instant;

/** Keeps what was carried out under an idempotency key. */
public interface IdempotencyRepository extends IdempotencyReader {
    /**
     * Adds one, in place of an earlier one of the same organization, principal and key.
     *
     * @throws dev.workspaces.error.NotFoundException if there is no such organization
     */
    void put(IdempotencyRecord record);

    /** Removes up to so many of any organization that are from before this instant; answers how many it removed. */
    int forgetBefore(Instant instant, int limit);
}
