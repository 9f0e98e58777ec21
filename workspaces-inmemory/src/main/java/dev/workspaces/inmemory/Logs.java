package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A numbered log for each organization: grows at the end, is let go of at the beginning. */
final class Logs<V> {
    private final Map<OrganizationId, NavigableMap<Long, V>> logs = new HashMap<>();
    private final Journal journal;

    Logs(Journal journal) {
        this.journal = journal;
    }

    /** What is after this number, in order; what is not asked for is not looked at. */
    Stream<V> after(OrganizationId organization, long number) {
        return Views.stream(of(organization).tailMap(number, false).values());
    }

    Optional<V> find(OrganizationId organization, long number) {
        return Optional.ofNullable(of(organization).get(number));
    }

    Optional<V> last(OrganizationId organization) {
        return Optional.ofNullable(of(organization).lastEntry()).map(Map.Entry::getValue);
    }

    int size(OrganizationId organization) {
        return of(organization).size();
    }

    void append(OrganizationId organization, long number, V item) {
        journal.add(() -> logs.getOrDefault(organization, new TreeMap<>()).remove(number));
        logs.computeIfAbsent(organization, first -> new TreeMap<>()).put(number, item);
    }

    void forgetThrough(OrganizationId organization, long number) {
        NavigableMap<Long, V> old = of(organization).headMap(number, true);
        Map<Long, V> gone = Map.copyOf(old);
        journal.add(() -> of(organization).putAll(gone));
        old.clear();
    }

    private NavigableMap<Long, V> of(OrganizationId organization) {
        return logs.getOrDefault(organization, Collections.emptyNavigableMap());
    }
}
