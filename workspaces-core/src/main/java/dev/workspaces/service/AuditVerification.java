package dev.workspaces.service;

import dev.workspaces.audit.AuditHead;
import java.util.Optional;

/**
 * What a check of the audit log found.
 *
 * @param head how far it is as it was written; worth keeping elsewhere
 * @param brokenAt the place of the first event that was edited, removed or moved; empty where there is none
 */
public record AuditVerification(AuditHead head, Optional<Long> brokenAt) {
    /** Whether all of it is as it was written. */
    public boolean isIntact() {
        return brokenAt.isEmpty();
    }
}
