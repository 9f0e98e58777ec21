package dev.workspaces.service;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.ChangeReader;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Revision;
import dev.workspaces.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hears what other nodes change, so that nothing that this node keeps is older than a bound. A round reads the newest revision of
 * each organization of which something may be kept, and marks what changed since the round before. Whatever was read after the
 * last whole round began is as new as that round; whatever was read before is so because its changes were marked. So all of it
 * may be used until the bound is over, counted from that beginning; then nothing, until a round succeeds. Safe for any number of
 * threads.
 */
final class Following {
    private static final int ORGANIZATIONS_AT_ONCE = 500;
    private static final int REVISIONS_AT_ONCE = 100;

    /** The revision of an organization of which the next round is the first. */
    private static final long UNKNOWN = -1;

    /** Later than any time is: nothing has been heard since. */
    private static final long NEVER = Long.MAX_VALUE;

    private static final List<FactChange> ANYTHING = List.of(FactChange.ofOrganization());

    private final Storage storage;
    private final FactMarks marks;
    private final Clock clock;
    private final long boundMillis;
    private final int room;
    private final Map<OrganizationId, Long> heard = new ConcurrentHashMap<>();
    private final ReentrantLock alone = new ReentrantLock();
    private volatile long heardAt = NEVER;

    /**
     * @param bound how old what is kept may be
     * @param room of how many organizations at a time
     */
    Following(Storage storage, FactMarks marks, Clock clock, Duration bound, int room) {
        this.storage = storage;
        this.marks = marks;
        this.clock = clock;
        this.boundMillis = bound.toMillis();
        this.room = room;
    }

    /** Whether what is kept may be used now. A clock that was set back makes it wait for the next round. */
    boolean isCurrent() {
        long age = clock.millis() - heardAt;
        return age >= 0 && age <= boundMillis;
    }

    /**
     * Whether changes of an organization are heard of from the next round on. To be asked between marking and reading: whoever
     * forgets an organization ends what was marked before.
     */
    boolean watches(OrganizationId organization) {
        if (heard.size() < room) {
            heard.putIfAbsent(organization, UNKNOWN);
        }
        return heard.containsKey(organization);
    }

    /** One round. What it throws leaves all as it was, or some of it heard. */
    void hear() {
        alone.lock();
        try {
            long beginning = clock.millis();
            makeRoom();
            Set<OrganizationId> part = new HashSet<>();
            for (OrganizationId organization : Set.copyOf(heard.keySet())) {
                part.add(organization);
                if (part.size() == ORGANIZATIONS_AT_ONCE) {
                    hear(part);
                    part.clear();
                }
            }
            hear(part);
            heardAt = beginning;
        } finally {
            alone.unlock();
        }
    }

    /** Who is forgotten first and marked then is not read by anybody in between: see {@link #watches}. */
    private void makeRoom() {
        if (heard.size() >= room) {
            heard.clear();
            marks.allChanged();
        }
    }

    /** May run more than once, as reads may: what is marked twice is marked. */
    private void hear(Set<OrganizationId> organizations) {
        if (organizations.isEmpty()) {
            return;
        }
        storage.read(snapshot -> {
            ChangeReader changes = snapshot.changes();
            Map<OrganizationId, Long> newest = changes.revisions(organizations);
            organizations.forEach(each -> hear(each, newest.getOrDefault(each, 0L), changes));
            return newest;
        });
    }

    private void hear(OrganizationId organization, long newest, ChangeReader changes) {
        long known = heard.getOrDefault(organization, UNKNOWN);
        if (known != newest) {
            marks.changed(organization, between(organization, known, newest, changes));
            heard.put(organization, newest);
        }
    }

    private static List<FactChange> between(
            OrganizationId organization, long known, long newest, ChangeReader changes) {
        if (known == UNKNOWN || newest - known > REVISIONS_AT_ONCE) {
            return ANYTHING;
        }
        Optional<List<Revision>> revisions = changes.since(organization, known, REVISIONS_AT_ONCE);
        return revisions
                .map(all -> all.stream()
                        .flatMap(revision -> revision.changes().stream())
                        .toList())
                .orElse(ANYTHING);
    }
}
