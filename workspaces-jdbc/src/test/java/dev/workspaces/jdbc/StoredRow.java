package dev.workspaces.jdbc;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row as a database would hold it, which reads and writes as rows of its table do.
 *
 * @param table of which table
 * @param reader how it is read
 * @param writer how it is written
 * @param columns what it holds
 */
record StoredRow<T>(
        String table, RowReader<T> reader, Function<T, Columns> writer, Map<String, @Nullable Object> columns) {
    StoredRow(String table, RowReader<T> reader, Function<T, Columns> writer, T thing) {
        this(table, reader, writer, writer.apply(thing).values());
    }

    /** What is in its columns of JSON, by their names. */
    Map<String, String> json() {
        Map<String, String> json = new LinkedHashMap<>();
        columns.forEach((name, value) -> {
            if (value instanceof String text && text.matches("(?s)[\\[{].*")) {
                json.put(name, text);
            }
        });
        return json;
    }

    /** The same with another text in a column. */
    StoredRow<T> with(String column, String text) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(columns);
        changed.put(column, text);
        return new StoredRow<>(table, reader, writer, changed);
    }

    T read() {
        try {
            return Row.read(resultSet(), reader);
        } catch (SQLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** As it is written once it has been read. */
    StoredRow<T> again() {
        return new StoredRow<>(table, reader, writer, read());
    }

    private ResultSet resultSet() {
        return (ResultSet) Proxy.newProxyInstance(
                ResultSet.class.getClassLoader(), new Class<?>[] {ResultSet.class}, new Asked(columns)::answer);
    }

    /** What a result set answers to, one after the other. */
    private static final class Asked {
        private final Map<String, @Nullable Object> columns;
        private boolean wasNull;

        Asked(Map<String, @Nullable Object> columns) {
            this.columns = columns;
        }

        @Nullable
        Object answer(Object proxy, java.lang.reflect.Method method, Object[] names) {
            if (method.getName().equals("wasNull")) {
                return wasNull;
            }
            Optional<Object> value = Optional.ofNullable(columns.get((String) names[0]));
            wasNull = value.isEmpty();
            return switch (method.getName()) {
                case "getLong" -> value.orElse(0L);
                case "getBoolean" -> value.orElse(false);
                default -> value.orElse(null);
            };
        }
    }
}
