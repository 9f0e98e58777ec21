package dev.workspaces.inmemory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the one row that has something; rows may have nothing of the kind. */
final class UniqueIndex<K, V> implements Index<V> {
    private final Map<K, V> rows = new HashMap<>();
    private final Function<? super V, ? extends Collection<K>> keysOf;

    private UniqueIndex(Function<? super V, ? extends Collection<K>> keysOf) {
        this.keysOf = keysOf;
    }

    /** Each row has one, or none. */
    static <K, V> UniqueIndex<K, V> by(Function<? super V, Optional<K>> key) {
        return new UniqueIndex<>(row -> key.apply(row).stream().toList());
    }

    /** Each row has any number of them. */
    static <K, V> UniqueIndex<K, V> byEach(Function<? super V, ? extends Collection<K>> keys) {
        return new UniqueIndex<>(keys);
    }

    Optional<V> find(K wanted) {
        return Optional.ofNullable(rows.get(wanted));
    }

    @Override
    public void add(V row) {
        keysOf.apply(row).forEach(own -> rows.put(own, row));
    }

    @Override
    public void remove(V row) {
        keysOf.apply(row).forEach(own -> rows.remove(own, row));
    }
}
