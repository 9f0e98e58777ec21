package dev.workspaces.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row that was found, by the names of its columns. For one thread. */
final class Row {
    private final ResultSet row;
    private final Row whole;
    private final String prefix;
    private String last = "";

    private Row(ResultSet row) {
        this.row = row;
        this.whole = this;
        this.prefix = "";
    }

    private Row(Row whole, String prefix) {
        this.row = whole.row;
        this.whole = whole;
        this.prefix = prefix;
    }

    /**
     * What this makes of the row where it stands.
     *
     * @throws IllegalStateException if it makes nothing of it: names the column that was looked at last, the last of all where they do
     *     not go together, and nothing that is in it
     */
    static <T> T read(ResultSet found, RowReader<T> reader) throws SQLException {
        Row row = new Row(found);
        try {
            return reader.read(row);
        } catch (RuntimeException unreadable) {
            throw new IllegalStateException(
                    "a row holds what this version does not write, at column `" + row.last + "`" + reason(unreadable));
        }
    }

    /** Others may tell what is there, which is whatever somebody stored. */
    private static String reason(RuntimeException unreadable) {
        return unreadable instanceof IllegalStateException ? ": " + unreadable.getMessage() : "";
    }

    /** The part of it whose columns have names that begin with this. */
    Row part(String start) {
        return new Row(this, start);
    }

    private String column(String name) {
        whole.last = prefix + name;
        return whole.last;
    }

    String text(String name) throws SQLException {
        return requireNonNull(row.getString(column(name)), name);
    }

    Optional<String> findText(String name) throws SQLException {
        return Optional.ofNullable(row.getString(column(name)));
    }

    long number(String name) throws SQLException {
        return row.getLong(column(name));
    }

    Optional<Long> findNumber(String name) throws SQLException {
        long number = row.getLong(column(name));
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    boolean flag(String name) throws SQLException {
        return row.getBoolean(column(name));
    }

    byte @Nullable [] bytes(String name) throws SQLException {
        return row.getBytes(column(name));
    }

    Instant instant(String name) throws SQLException {
        return Micros.instant(number(name));
    }

    Optional<Instant> findInstant(String name) throws SQLException {
        return findNumber(name).map(Micros::instant);
    }
}
