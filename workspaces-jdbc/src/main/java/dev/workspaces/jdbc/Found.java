package dev.workspaces.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a session found, row by row, until it locks an organization or a workspace, or changes rows there: a command looks at the same
 * few rows again and again. For one thread.
 */
final class Found {
    private static final int MOST = 256;

    private final Map<Finding.Asked, Optional<?>> rows = new HashMap<>();

    /** The row that this finds, or found before. */
    @SuppressWarnings("unchecked") // the same reader made it
    <T> Optional<T> find(Finding<T> finding, Supplier<Optional<T>> search) {
        Optional<?> known = rows.get(finding.asked());
        if (known != null) {
            return (Optional<T>) known;
        }
        Optional<T> found = search.get();
        know(finding, found);
        return found;
    }

    boolean knows(Finding<?> finding) {
        return rows.containsKey(finding.asked());
    }

    /** This is what it finds. */
    void know(Finding<?> finding, Optional<?> row) {
        if (rows.size() == MOST) {
            rows.clear();
        }
        rows.put(finding.asked(), row);
    }

    /** All of it. */
    void forget() {
        rows.clear();
    }

    /** What may have been found in this table. */
    void forget(String table) {
        rows.keySet().removeIf(asked -> asked.query().contains(table));
    }
}
