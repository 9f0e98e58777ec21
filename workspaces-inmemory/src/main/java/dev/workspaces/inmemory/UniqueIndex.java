package dev.workspaces.inmemory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the one row that has something; rows may have nothing of the kind. */
final class UniqueIndex<K, V> implements Index<V> {
    private final Map<K, V> rows = new HashMap<>();
    private final Function<? super V, Optional<K>> key;

    UniqueIndex(Function<? super V, Optional<K>> key) {
        this.key = key;
    }

    Optional<V> find(K wanted) {
        return Optional.ofNullable(rows.get(wanted));
    }

    @Override
    public void add(V row) {
        key.apply(row).ifPresent(own -> rows.put(own, row));
    }

    @Override
    public void remove(V row) {
        key.apply(row).ifPresent(own -> rows.remove(own, row));
    }
}
