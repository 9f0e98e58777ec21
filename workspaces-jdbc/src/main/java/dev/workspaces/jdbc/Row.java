package dev.workspaces.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row that was found, by the names of its columns. */
final class Row {
    private final ResultSet row;
    private final String prefix;

    Row(ResultSet row) {
        this(row, "");
    }

    private Row(ResultSet row, String prefix) {
        this.row = row;
        this.prefix = prefix;
    }

    /** The part of it whose columns have names that begin with this. */
    Row part(String start) {
        return new Row(row, start);
    }

    String text(String column) throws SQLException {
        return requireNonNull(row.getString(prefix + column), column);
    }

    Optional<String> findText(String column) throws SQLException {
        return Optional.ofNullable(row.getString(prefix + column));
    }

    long number(String column) throws SQLException {
        return row.getLong(prefix + column);
    }

    Optional<Long> findNumber(String column) throws SQLException {
        long number = row.getLong(prefix + column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    boolean flag(String column) throws SQLException {
        return row.getBoolean(prefix + column);
    }

    byte @Nullable [] bytes(String column) throws SQLException {
        return row.getBytes(prefix + column);
    }

    Instant instant(String column) throws SQLException {
        return Micros.instant(number(column));
    }

    Optional<Instant> findInstant(String column) throws SQLException {
        return findNumber(column).map(Micros::instant);
    }
}
