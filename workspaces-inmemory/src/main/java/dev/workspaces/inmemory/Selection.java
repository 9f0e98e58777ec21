package dev.workspaces.inmemory;

import dev.workspaces.page.Cursor;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rows in the order of their places, of which those count that match; where all do, they are not looked at. */
final class Selection<V> {
    private final NavigableMap<Cursor, V> rows;
    private final @Nullable Predicate<? super V> filter;

    private Selection(NavigableMap<Cursor, V> rows, @Nullable Predicate<? super V> filter) {
        this.rows = rows;
        this.filter = filter;
    }

    static <V> Selection<V> all(NavigableMap<Cursor, V> rows) {
        return new Selection<>(rows, null);
    }

    /** One row, or none. */
    static <V> Selection<V> of(Optional<V> row, Function<? super V, Cursor> place) {
        NavigableMap<Cursor, V> rows = new TreeMap<>();
        row.ifPresent(only -> rows.put(place.apply(only), only));
        return all(rows);
    }

    Selection<V> where(Predicate<? super V> matches) {
        return new Selection<>(rows, matches);
    }

    Page<V> page(PageRequest request) {
        List<Map.Entry<Cursor, V>> found = Views.stream(after(request).entrySet())
                .filter(entry -> matches(entry.getValue()))
                .limit(request.size() + 1L)
                .toList();
        List<Map.Entry<Cursor, V>> shown = found.subList(0, Math.min(found.size(), request.size()));
        List<V> items = new ArrayList<>(shown.size());
        shown.forEach(entry -> items.add(entry.getValue()));
        boolean hasMore = found.size() > shown.size();
        return new Page<>(
                items, hasMore ? Optional.of(shown.get(shown.size() - 1).getKey()) : Optional.empty());
    }

    long count() {
        return filter == null
                ? rows.size()
                : rows.values().stream().filter(filter).count();
    }

    private NavigableMap<Cursor, V> after(PageRequest request) {
        return request.after().map(place -> rows.tailMap(place, false)).orElse(rows);
    }

    private boolean matches(V row) {
        return filter == null || filter.test(row);
    }
}
