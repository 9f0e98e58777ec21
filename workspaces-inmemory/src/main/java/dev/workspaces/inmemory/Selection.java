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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows in the order of their places, of which those count that match; where all do, they are not looked at. */
final class Selection<V> {
    private final List<NavigableMap<Cursor, V>> parts;
    private final @Nullable Predicate<? super V> filter;

    private Selection(List<NavigableMap<Cursor, V>> parts, @Nullable Predicate<? super V> filter) {
        this.parts = parts;
        this.filter = filter;
    }

    static <V> Selection<V> all(NavigableMap<Cursor, V> rows) {
        return any(List.of(rows));
    }

    /** All that are in one of these or in several; a place has the same row in each. */
    static <V> Selection<V> any(List<NavigableMap<Cursor, V>> parts) {
        return new Selection<>(parts, null);
    }

    /** One row, or none. */
    static <V> Selection<V> of(Optional<V> row, Function<? super V, Cursor> place) {
        NavigableMap<Cursor, V> rows = new TreeMap<>();
        row.ifPresent(only -> rows.put(place.apply(only), only));
        return all(rows);
    }

    Selection<V> where(Predicate<? super V> matches) {
        return new Selection<>(parts, matches);
    }

    Page<V> page(PageRequest request) {
        List<Map.Entry<Cursor, V>> found =
                matching(after(request)).limit(request.size() + 1L).toList();
        List<Map.Entry<Cursor, V>> shown = found.subList(0, Math.min(found.size(), request.size()));
        List<V> items = new ArrayList<>(shown.size());
        shown.forEach(entry -> items.add(entry.getValue()));
        boolean hasMore = found.size() > shown.size();
        return new Page<>(
                items, hasMore ? Optional.of(shown.get(shown.size() - 1).getKey()) : Optional.empty());
    }

    long count() {
        boolean isSize = filter == null && parts.size() == 1;
        return isSize ? parts.get(0).size() : matching(parts).count();
    }

    private Stream<Map.Entry<Cursor, V>> matching(List<NavigableMap<Cursor, V>> some) {
        return Views.stream(new Merged<>(some)).filter(entry -> matches(entry.getValue()));
    }

    private List<NavigableMap<Cursor, V>> after(PageRequest request) {
        return request.after()
                .map(place ->
                        parts.stream().map(rows -> rows.tailMap(place, false)).toList())
                .orElse(parts);
    }

    private boolean matches(V row) {
        return filter == null || filter.test(row);
    }
}
