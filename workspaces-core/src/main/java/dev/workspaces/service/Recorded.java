package dev.workspaces.service;

import dev.workspaces.audit.AuditEntry;
import java.util.List;

/**
 * What a transaction came to, with what it put on record: told to the log once the transaction is over, because a store may
 * run its work again.
 *
 * @param value what it came to
 * @param entries what it put on record
 */
record Recorded<T>(T value, List<AuditEntry> entries) {
    Recorded {
        entries = List.copyOf(entries);
    }
}
