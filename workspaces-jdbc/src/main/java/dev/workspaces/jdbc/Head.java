package dev.workspaces.jdbc;

import dev.workspaces.audit.AuditHead;
import dev.workspaces.id.OrganizationId;
import java.sql.SQLException;

/**
 * How far what is recorded of an organization reaches.
 *
 * @param audit the last event of its log
 * @param checkpoint the last event that was let go
 * @param revision the newest one
 */
record Head(AuditHead audit, AuditHead checkpoint, long revision) {
    static final Head EMPTY = new Head(AuditHead.empty(), AuditHead.empty(), 0);

    static Head read(Row row) throws SQLException {
        return new Head(
                new AuditHead(row.number("audit_sequence"), row.text("audit_hash")),
                new AuditHead(row.number("checkpoint_sequence"), row.text("checkpoint_hash")),
                row.number("revision"));
    }

    Columns columns(OrganizationId organization) {
        return Columns.of("organization", organization)
                .number("audit_sequence", audit.sequence())
                .text("audit_hash", audit.hash())
                .number("checkpoint_sequence", checkpoint.sequence())
                .text("checkpoint_hash", checkpoint.hash())
                .number("revision", revision);
    }

    Head with(AuditHead newAudit) {
        return new Head(newAudit, checkpoint, revision);
    }

    Head withCheckpoint(AuditHead newCheckpoint) {
        return new Head(audit, newCheckpoint, revision);
    }

    Head withRevision(long newRevision) {
        return new Head(audit, checkpoint, newRevision);
    }
}
