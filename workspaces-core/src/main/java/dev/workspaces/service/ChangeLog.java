package dev.workspaces.service;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Transaction;
import java.util.List;

/**
 * Records what changed of what decisions read. Trims as it records: of each organization at least the newest {@value #KEPT}
 * revisions are there.
 */
final class ChangeLog {
    static final int KEPT = 10_000;

    /** So that letting go costs next to nothing for each. */
    private static final int AT_ONCE = 100;

    private ChangeLog() {}

    static void record(OrganizationId organization, List<FactChange> changes, Transaction transaction) {
        long newest = transaction.changes().record(organization, changes);
        if (newest > KEPT && newest % AT_ONCE == 0) {
            transaction.changes().forgetThrough(organization, newest - KEPT);
        }
    }
}
