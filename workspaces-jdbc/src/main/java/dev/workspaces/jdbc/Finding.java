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
    /** Those that a database can be asked for. */
    Columns sought() {
        Columns sought = new Columns();
        values.values().forEach((name, value) -> sought.put(name, KeptText.sought(value)));
        return sought;
    }

    /** Another with the same finds the same. */
    Object asked() {
        return new Asked(query, values.values(), reader.getClass());
    }

    private record Asked(String query, Map<String, @Nullable Object> values, Class<?> reader) {}
}
