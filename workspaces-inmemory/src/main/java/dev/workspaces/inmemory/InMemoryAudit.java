package dev.workspaces.inmemory;

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
final class InMemoryAudit implements AuditRepository {
    private final Session session;

    InMemoryAudit(Session session) {
        this.session = session;
    }

    @Override
    public AuditHead head(OrganizationId organization) {
        return logs().last(organization).map(AuditEvent::head).orElseGet(() -> checkpoint(organization));
    }

    @Override
    public AuditHead checkpoint(OrganizationId organization) {
        return session.tables().checkpoints.find(organization).map(Scoped::what).orElseGet(AuditHead::empty);
    }

    @Override
    public List<AuditEvent> list(OrganizationId organization, AuditFilter filter, long fromSequence, int limit) {
        return logs().after(organization, fromSequence - 1)
                .filter(event -> filter.matches(event.entry()))
                .limit(limit)
                .toList();
    }

    @Override
    public long count(OrganizationId organization, AuditFilter filter) {
        return filter.equals(AuditFilter.all())
                ? logs().size(organization)
                : logs().after(organization, 0)
                        .filter(event -> filter.matches(event.entry()))
                        .count();
    }

    @Override
    public AuditEvent append(AuditEntry entry) {
        AuditEvent event = AuditChain.append(head(entry.organization()), entry);
        logs().append(entry.organization(), event.sequence(), event);
        return event;
    }

    @Override
    public void forgetThrough(OrganizationId organization, long sequence) {
        AuditEvent last = logs().find(organization, sequence)
                .orElseThrow(() -> new NotFoundException("audit event", Long.toString(sequence)));
        logs().forgetThrough(organization, sequence);
        session.tables().checkpoints.put(new Scoped<>(organization, last.head()));
    }

    private Logs<AuditEvent> logs() {
        return session.tables().audit;
    }
}
