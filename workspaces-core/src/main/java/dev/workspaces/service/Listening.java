package dev.workspaces.service;

import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.ChangeReader;
import dev.workspaces.storage.Revision;
import dev.workspaces.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a listener what it has not heard of, and notes afterwards what it was told: so nothing is left out, whoever is killed or
 * listens at the same time. Safe for any number of threads, which wait for each other.
 */
final class Listening {
    private static final int ORGANIZATIONS_AT_ONCE = 500;
    private static final int REVISIONS_AT_ONCE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    private final Storage storage;
    private final Name name;
    private final ChangeListener listener;
    private final ReentrantLock alone = new ReentrantLock();

    Listening(Storage storage, Name name, ChangeListener listener) {
        this.storage = storage;
        this.name = name;
        this.listener = listener;
    }

    /**
     * What one read found of an organization.
     *
     * @param heard up to where the listener has heard
     * @param newest how far there is something to hear
     * @param revisions the next ones; empty where they are not there any more
     */
    private record Unheard(long heard, long newest, Optional<List<Revision>> revisions) {}

    /** Goes on past an organization of which the listener throws: it holds up no other. */
    void tell() {
        alone.lock();
        try {
            Optional<OrganizationId> last = Optional.empty();
            do {
                List<OrganizationId> part = unheard(last);
                part.forEach(this::tell);
                last = part.isEmpty() ? Optional.empty() : Optional.of(part.get(part.size() - 1));
            } while (last.isPresent());
        } finally {
            alone.unlock();
        }
    }

    private List<OrganizationId> unheard(Optional<OrganizationId> after) {
        return storage.read(snapshot -> snapshot.changes().unheard(name, after, ORGANIZATIONS_AT_ONCE));
    }

    private void tell(OrganizationId organization) {
        Unheard unheard = read(organization);
        while (unheard.heard() < unheard.newest() && told(organization, unheard)) {
            unheard = read(organization);
        }
    }

    private Unheard read(OrganizationId organization) {
        return storage.read(snapshot -> {
            ChangeReader changes = snapshot.changes();
            long heard = changes.heard(name, organization);
            return new Unheard(
                    heard, changes.revision(organization), changes.since(organization, heard, REVISIONS_AT_ONCE));
        });
    }

    /** Whether the listener took all of it. */
    private boolean told(OrganizationId organization, Unheard unheard) {
        long heard = unheard.heard();
        try {
            if (unheard.revisions().isEmpty()) {
                listener.missed(organization);
                heard = unheard.newest();
            }
            for (Revision revision : unheard.revisions().orElse(List.of())) {
                listener.changed(organization, revision);
                heard = revision.number();
            }
            return true;
        } catch (Throwable failed) { // a host's, in whatever language it is written
            LOG.warn("listener `{}` failed in organization `{}`, it is called again", name, organization, failed);
            return false;
        } finally {
            if (heard > unheard.heard()) {
                note(organization, heard);
            }
        }
    }

    private void note(OrganizationId organization, long heard) {
        storage.transact(transaction -> {
            transaction.changes().hear(name, organization, heard);
            return heard;
        });
    }
}
