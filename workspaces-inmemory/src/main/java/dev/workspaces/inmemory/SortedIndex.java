package dev.workspaces.inmemory;

import dev.workspaces.page.Cursor;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the rows of a group, in the order of their places; a row may be in several groups, or in none. */
final class SortedIndex<G, V> implements Index<V> {
    private final Map<G, NavigableMap<Cursor, V>> groups = new HashMap<>();
    private final Function<? super V, ? extends Collection<G>> groupsOf;
    private final Function<? super V, Cursor> place;

    private SortedIndex(Function<? super V, ? extends Collection<G>> groupsOf, Function<? super V, Cursor> place) {
        this.groupsOf = groupsOf;
        this.place = place;
    }

    /** Each row is in one group. */
    static <G, V> SortedIndex<G, V> by(Function<? super V, G> group, Function<? super V, Cursor> place) {
        return new SortedIndex<>(row -> List.of(group.apply(row)), place);
    }

    /** Each row is in any number of groups. */
    static <G, V> SortedIndex<G, V> byEach(
            Function<? super V, ? extends Collection<G>> groups, Function<? super V, Cursor> place) {
        return new SortedIndex<>(groups, place);
    }

    /** The rows of a group by place: a view, which changes with the index. */
    NavigableMap<Cursor, V> of(G group) {
        return groups.getOrDefault(group, Collections.emptyNavigableMap());
    }

    /** The rows of a group by place: a copy. */
    List<V> list(G group) {
        return List.copyOf(of(group).values());
    }

    @Override
    public void add(V row) {
        Cursor at = place.apply(row);
        groupsOf.apply(row)
                .forEach(group ->
                        groups.computeIfAbsent(group, first -> new TreeMap<>()).put(at, row));
    }

    @Override
    public void remove(V row) {
        Cursor at = place.apply(row);
        groupsOf.apply(row).forEach(group -> groups.computeIfPresent(group, (same, rows) -> without(rows, at)));
    }

    private static <V> @Nullable NavigableMap<Cursor, V> without(NavigableMap<Cursor, V> rows, Cursor place) {
        rows.remove(place);
        return rows.isEmpty() ? null : rows;
    }
}
