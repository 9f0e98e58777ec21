package dev.workspaces.storage;

import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditEvent;
import dev.workspaces.id.OrganizationId;

/** Keeps audit logs: what is in one is never changed. */
public interface AuditRepository extends AuditReader {
    /**
     * Adds an event at the end of its organization's log, chained by {@link dev.workspaces.audit.AuditChain}. Two transactions
     * that append to one log come one after the other. The organization need not exist.
     */
    AuditEvent append(AuditEntry entry);

    /**
     * Lets go of the events up to this place, which becomes the checkpoint.
     *
     * @throws dev.workspaces.error.NotFoundException if there is no event at this place
     */
    void forgetThrough(OrganizationId organization, long sequence);
}
