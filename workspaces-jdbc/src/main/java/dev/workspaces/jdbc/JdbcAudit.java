package dev.workspaces.jdbc;

import dev.workspaces.audit.AuditChain;
import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.error.NotFoundException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.AuditRepository;
import java.util.List;

/** The audit logs of one session. */
final class JdbcAudit implements AuditRepository {
    private final JdbcSession session;

    JdbcAudit(JdbcSession session) {
        this.session = session;
    }

    @Override
    public AuditHead head(OrganizationId organization) {
        return session.heads().of(organization).audit();
    }

    @Override
    public AuditHead checkpoint(OrganizationId organization) {
        return session.heads().of(organization).checkpoint();
    }

    @Override
    public List<AuditEvent> list(OrganizationId organization, AuditFilter filter, long fromSequence, int limit) {
        Selection matching = matching(organization, filter).and("sequence_number >= :from_sequence");
        matching.values().number("from_sequence", fromSequence).number("most", limit);
        String query = matching.query("*") + " ORDER BY sequence_number LIMIT :most";
        return session.sql().list(query, matching.values(), AuditRows::event);
    }

    /** Of all, there are as many as there are numbers: none is left out. */
    @Override
    public long count(OrganizationId organization, AuditFilter filter) {
        if (filter.equals(AuditFilter.all())) {
            Head head = session.heads().of(organization);
            return head.audit().sequence() - head.checkpoint().sequence();
        }
        return matching(organization, filter).count(session.sql());
    }

    private static Selection matching(OrganizationId organization, AuditFilter filter) {
        return new Selection("ws_audit_event", "organization = :organization", organization)
                .andNumber(
                        "happened_at >= :start",
                        "start",
                        filter.startInclusive().map(Micros::of))
                .andNumber("happened_at < :end", "end", filter.endExclusive().map(Micros::of))
                .and("actor_id = :actor_id", "actor_id", filter.actorId())
                .and("operation = :operation", "operation", filter.operation())
                .and("workspace = :workspace", "workspace", filter.workspace())
                .and("outcome = :outcome", "outcome", filter.outcome().map(Words.OUTCOME::write));
    }

    @Override
    public AuditEvent append(AuditEntry entry) {
        session.writing();
        Head head = session.heads().hold(entry.organization());
        AuditEvent event = AuditChain.append(head.audit(), entry);
        String insert = """
                INSERT INTO ws_audit_event
                       (organization, sequence_number, happened_at, actor_kind, actor_id, on_behalf_of, operation, action,
                        target_kind, target_id, workspace, outcome, reason, request_id, client_address, changes,
                        previous_hash, hash)
                VALUES (:organization, :sequence_number, :happened_at, :actor_kind, :actor_id, :on_behalf_of, :operation,
                        :action, :target_kind, :target_id, :workspace, :outcome, :reason, :request_id, :client_address,
                        :changes, :previous_hash, :hash)
                """;
        session.writing().writeSoon(insert, AuditRows.columns(event));
        session.heads().move(entry.organization(), head.with(event.head()));
        return event;
    }

    @Override
    public void forgetThrough(OrganizationId organization, long sequence) {
        session.writing();
        Head head = session.heads().hold(organization);
        AuditEvent last = list(organization, AuditFilter.all(), sequence, 1).stream()
                .filter(event -> event.sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("audit event", Long.toString(sequence)));
        String delete = """
                DELETE FROM ws_audit_event WHERE organization = :organization AND sequence_number <= :sequence_number
                """;
        session.writing().write(delete, Columns.of("organization", organization).number("sequence_number", sequence));
        session.heads().move(organization, head.withCheckpoint(last.head()));
    }
}
