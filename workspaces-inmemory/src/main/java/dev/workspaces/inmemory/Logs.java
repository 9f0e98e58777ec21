package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A numbered log for each organization: grows at the end, is let go of at the beginning. */
final class Logs<V> {
    private final NavigableMap<String, NavigableMap<Long, V>> logs = new TreeMap<>();
    private final Journal journal;

    Logs(Journal journal) {
        this.journal = journal;
    }

    /** What is after this number, in order; what is not asked for is not looked at. */
    Stream<V> after(OrganizationId organization, long number) {
        return Views.stream(of(organization).tailMap(number, false).values());
    }

    /** All organizations that have a log, by id: those after this one, or from the first on. */
    Stream<OrganizationId> organizations(Optional<OrganizationId> after) {
        String last = after.map(OrganizationId::value).orElse("");
        return Views.stream(logs.tailMap(last, false).keySet()).map(OrganizationId::of);
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
        journal.add(
                () -> logs.getOrDefault(organization.value(), new TreeMap<>()).remove(number));
        logs.computeIfAbsent(organization.value(), first -> new TreeMap<>()).put(number, item);
    }

    void forgetThrough(OrganizationId organization, long number) {
        NavigableMap<Long, V> old = of(organization).headMap(number, true);
        if (old.isEmpty()) {
            return;
        }
        Map<Long, V> gone = Map.copyOf(old);
        journal.add(() -> of(organization).putAll(gone));
        old.clear();
    }

    private NavigableMap<Long, V> of(OrganizationId organization) {
        return logs.getOrDefault(organization.value(), Collections.emptyNavigableMap());
    }
}
