package dev.workspaces.service;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.policy.FactsNeeded;
import dev.workspaces.policy.Request;
import dev.workspaces.storage.FactChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Tells whether what was read still stands. Each fact has a counter, which it shares with a few others: a change counts it up
 * when it begins, before anybody can see it, and again when it is over, whatever became of it. What was read after a mark was
 * taken stands for as long as no counter of the mark has moved; what was read while a change was under way may be used
 * once. No order of reading and changing leaves anything that is stale and stands. Safe for any number of threads.
 */
final class FactMarks {
    private static final int COUNTERS = 1 << 14;

    /** The bits of a counter below this say how many changes are under way; those above grow with each beginning and each end. */
    private static final long STEP = 1L << 20;

    private static final long BEGINNING = STEP + 1;
    private static final long END = STEP - 1;
    private static final long UNDER_WAY = STEP - 1;

    private final AtomicLongArray counters = new AtomicLongArray(COUNTERS);

    /** To be taken before the facts are read that a session's request needs. */
    Mark mark(Request request) {
        return mark(request.organization(), changes(FactsNeeded.by(request, Optional.empty())));
    }

    /** To be taken before the facts are read that a key's request needs, the key itself among them. */
    Mark mark(Request request, AuthenticatedKey key) {
        List<FactChange> changes = changes(FactsNeeded.by(request, Optional.of(key.names())));
        changes.add(FactChange.ofKey(key.id()));
        return mark(request.organization(), changes);
    }

    /** To be taken before a key is read. It goes with its workspace or its organization. */
    Mark mark(AuthenticatedKey key) {
        List<FactChange> changes = new ArrayList<>(List.of(FactChange.ofOrganization(), FactChange.ofKey(key.id())));
        key.workspace().map(FactChange::ofWorkspace).ifPresent(changes::add);
        return mark(key.organization(), changes);
    }

    private Mark mark(OrganizationId organization, List<FactChange> changes) {
        int[] places =
                changes.stream().mapToInt(change -> place(organization, change)).toArray();
        return new Mark(places, sum(places));
    }

    /** Whether nothing has changed, or begun to, since the mark was taken, nor was changing then. */
    boolean stands(Mark mark) {
        return sum(mark.places()) == mark.sum() && (mark.sum() & UNDER_WAY) == 0;
    }

    void begin(OrganizationId organization, FactChange change) {
        counters.getAndAdd(place(organization, change), BEGINNING);
    }

    void end(OrganizationId organization, FactChange change) {
        counters.getAndAdd(place(organization, change), END);
    }

    /** What another node changed. */
    void changed(OrganizationId organization, List<FactChange> changes) {
        changes.forEach(change -> counters.getAndAdd(place(organization, change), STEP));
    }

    /** Anything may have changed. */
    void allChanged() {
        for (int place = 0; place < COUNTERS; place++) {
            counters.getAndAdd(place, STEP);
        }
    }

    /** Every counter only grows, so their sum is the same only if each of them is. */
    private long sum(int[] places) {
        long sum = 0;
        for (int place : places) {
            sum += counters.get(place);
        }
        return sum;
    }

    private static int place(OrganizationId organization, FactChange change) {
        int hash = (31 * organization.hashCode() + change.hashCode()) * 0x9E3779B9;
        return hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(COUNTERS));
    }

    private static List<FactChange> changes(FactsNeeded needed) {
        List<FactChange> changes = new ArrayList<>();
        changes.add(FactChange.ofOrganization());
        needed.person().map(FactChange::ofMembership).ifPresent(changes::add);
        needed.workspace().map(FactChange::ofWorkspace).ifPresent(changes::add);
        needed.personsWorkspace().ifPresent(workspace -> {
            changes.add(FactChange.ofWorkspace(workspace));
            needed.person()
                    .map(person -> FactChange.ofMembership(workspace, person))
                    .ifPresent(changes::add);
        });
        return changes;
    }
}
