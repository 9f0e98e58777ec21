package dev.workspaces.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a session found, row by row, until it locks something or changes rows there: a command looks at the same few rows again and
 * again. For one thread.
 */
final class Found {
    private static final int MOST = 256;

    private final Map<Asked, Optional<?>> rows = new HashMap<>();

    /** The row that this finds, or found before. */
    @SuppressWarnings("unchecked") // the same reader made it
    <T> Optional<T> find(String query, Columns values, RowReader<T> reader, Supplier<Optional<T>> search) {
        Asked asked = new Asked(query, values.values(), reader.getClass());
        Optional<?> known = rows.get(asked);
        if (known != null) {
            return (Optional<T>) known;
        }
        Optional<T> found = search.get();
        if (rows.size() == MOST) {
            rows.clear();
        }
        rows.put(asked, found);
        return found;
    }

    /** All of it. */
    void forget() {
        rows.clear();
    }

    /** What may have been found in this table. */
    void forget(String table) {
        rows.keySet().removeIf(asked -> asked.query().contains(table));
    }

    private record Asked(String query, Map<String, @Nullable Object> values, Class<?> reader) {}
}
