package dev.workspaces.inmemory;

import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.ChangeRepository;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Revision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What changed of what decisions read, for one session. */
final class InMemoryChanges implements ChangeRepository {
    private final Session session;

    InMemoryChanges(Session session) {
        this.session = session;
    }

    /** How far a listener has heard of an organization. */
    record Heard(OrganizationId organization, Name listener, long revision) {
        Scoped<Name> key() {
            return new Scoped<>(organization, listener);
        }
    }

    @Override
    public long revision(OrganizationId organization) {
        return logs().last(organization).map(Revision::number).orElse(0L);
    }

    @Override
    public Map<OrganizationId, Long> revisions(Set<OrganizationId> organizations) {
        Map<OrganizationId, Long> newest = new HashMap<>();
        organizations.forEach(each -> logs().last(each).ifPresent(last -> newest.put(each, last.number())));
        return newest;
    }

    @Override
    public Optional<List<Revision>> since(OrganizationId organization, long revision, int limit) {
        Optional<Revision> next = logs().find(organization, revision + 1);
        boolean isAll = next.isPresent() || revision == revision(organization);
        return isAll
                ? Optional.of(logs().after(organization, revision).limit(limit).toList())
                : Optional.empty();
    }

    @Override
    public long record(OrganizationId organization, List<FactChange> changes) {
        long number = revision(organization) + 1;
        logs().append(organization, number, new Revision(number, changes));
        return number;
    }

    @Override
    public void forgetThrough(OrganizationId organization, long revision) {
        logs().forgetThrough(organization, Math.min(revision, revision(organization) - 1));
    }

    @Override
    public long heard(Name listener, OrganizationId organization) {
        return heard().find(new Scoped<>(organization, listener))
                .map(Heard::revision)
                .orElse(0L);
    }

    @Override
    public List<OrganizationId> unheard(Name listener, Optional<OrganizationId> after, int limit) {
        return logs().organizations(after)
                .filter(each -> revision(each) > heard(listener, each))
                .limit(limit)
                .toList();
    }

    @Override
    public void hear(Name listener, OrganizationId organization, long revision) {
        if (revision > heard(listener, organization)) {
            heard().put(new Heard(organization, listener, revision));
        }
    }

    private Logs<Revision> logs() {
        return session.tables().changes;
    }

    private Table<Scoped<Name>, Heard> heard() {
        return session.tables().heard;
    }
}
