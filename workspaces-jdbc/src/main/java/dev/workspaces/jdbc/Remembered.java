package dev.workspaces.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What becomes of the first thousand things, made once, as statements come again and again; and made each time of others. */
final class Remembered<K, V> {
    private static final int MOST = 1_000;

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final Function<? super K, ? extends V> making;

    Remembered(Function<? super K, ? extends V> making) {
        this.making = making;
    }

    V of(K thing) {
        V value = known.get(thing);
        return value == null ? make(thing) : value;
    }

    private V make(K thing) {
        V value = making.apply(thing);
        if (known.size() < MOST) {
            known.put(thing, value);
        }
        return value;
    }
}
