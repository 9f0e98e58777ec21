package dev.workspaces.jdbc;

import dev.workspaces.jdbc.DatabaseException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/** Runs work on connections: on borrowed ones, each for one transaction; again, where it lost a race. */
final class Connections {
    private final DataSource database;
    private final Dialect dialect;
    private final JdbcOptions options;
    private final Handles handles;

    Connections(DataSource database, Dialect dialect, JdbcOptions options) {
        this.database = database;
        this.dialect = dialect;
        this.options = options;
        this.handles = new Handles(dialect, options);
    }

    <T> T run(boolean isReadOnly, Function<? super JdbcSession, ? extends T> work) {
        return Backoff.run(() -> once(this::borrow, isReadOnly, work), Connections::isLostRace);
    }

    private static boolean isLostRace(RuntimeException failure) {
        return failure instanceof DatabaseException known && known.kind() == Kind.BUSY;
    }

    /** Once: what a host has done before in its transaction cannot be run again from here. */
    <T> T runIn(Connection connection, boolean isReadOnly, Function<? super JdbcSession, ? extends T> work) {
        return once(any -> new Joined(connection, false), isReadOnly, work);
    }

    private Unit borrow(boolean isReadOnly) throws SQLException {
        Connection connection = database.getConnection();
        try {
            return unit(connection, isReadOnly);
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private Unit unit(Connection connection, boolean isReadOnly) throws SQLException {
        boolean joins = options.isJoining() && !connection.getAutoCommit();
        return joins
                ? new Joined(connection, true)
                : Borrowed.of(
                        connection,
                        dialect,
                        isReadOnly,
                        options.statementTimeout().toMillis());
    }

    private <T> T once(Unit.Source source, boolean isReadOnly, Function<? super JdbcSession, ? extends T> work) {
        try (Unit unit = opened(source, isReadOnly)) {
            Sql sql = handles.on(unit.connection());
            JdbcSession session = new JdbcSession(sql, dialect, options.catalogue(), isReadOnly);
            T result = Sessions.run(session, work);
            unit.commit();
            return result;
        }
    }

    private static Unit opened(Unit.Source source, boolean isReadOnly) {
        try {
            return source.open(isReadOnly);
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }
}
