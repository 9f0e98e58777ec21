package dev.workspaces.jdbc;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, and how it is read.
 *
 * @param query with named parameters
 * @param values for them
 * @param reader of each row
 */
record Finding<T>(String query, Columns values, RowReader<T> reader) {
    /** Another with the same finds the same. */
    Asked asked() {
        return new Asked(query, values.values(), reader.getClass());
    }

    /** What two findings of the same have in common. */
    record Asked(String query, Map<String, @Nullable Object> values, Class<?> reader) {}
}
