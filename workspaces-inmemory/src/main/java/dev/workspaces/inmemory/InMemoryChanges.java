package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.ChangeRepository;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Revision;
import java.util.List;

/** What changed of what decisions read, for one session. */
final class InMemoryChanges implements ChangeRepository {
    private final Session session;

    InMemoryChanges(Session session) {
        this.session = session;
    }

    @Override
    public long revision(OrganizationId organization) {
        return logs().last(organization).map(Revision::number).orElse(0L);
    }

    @Override
    public List<Revision> since(OrganizationId organization, long revision, int limit) {
        return logs().after(organization, revision).limit(limit).toList();
    }

    @Override
    public long record(OrganizationId organization, List<FactChange> changes) {
        long number = revision(organization) + 1;
        logs().append(organization, number, new Revision(number, changes));
        return number;
    }

    private Logs<Revision> logs() {
        return session.tables().changes;
    }
}
