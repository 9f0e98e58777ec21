package dev.workspaces.inmemory;

import dev.workspaces.error.StaleWriteException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Rows by key, with indexes that follow; what is written is noted in the journal. */
final class Table<K, V> {
    private final Map<K, V> rows = new HashMap<>();
    private final Journal journal;
    private final Function<? super V, K> key;
    private final List<Index<V>> indexes;

    Table(Journal journal, Function<? super V, K> key, List<Index<V>> indexes) {
        this.journal = journal;
        this.key = key;
        this.indexes = indexes;
    }

    Optional<V> find(K wanted) {
        return Optional.ofNullable(rows.get(wanted));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The row that a writer has read at this version. */
    V at(K wanted, ToLongFunction<? super V> version, long expected, String kind, Object id) {
        return find(wanted)
                .filter(row -> version.applyAsLong(row) == expected)
                .orElseThrow(() -> new StaleWriteException(kind, id.toString(), expected));
    }

    /** Adds a row, or puts it in the place of the one with its key. */
    V put(V row) {
        change(key.apply(row), row);
        return row;
    }

    /** Removes the row with the key of this one, if there is one. */
    void remove(V row) {
        change(key.apply(row), null);
    }

    private void change(K place, @Nullable V after) {
        V before = rows.get(place);
        journal.add(() -> replace(place, after, before));
        replace(place, before, after);
    }

    private void replace(K place, @Nullable V before, @Nullable V after) {
        if (before != null) {
            indexes.forEach(index -> index.remove(before));
            rows.remove(place);
        }
        if (after != null) {
            rows.put(place, after);
            indexes.forEach(index -> index.add(after));
        }
    }
}
