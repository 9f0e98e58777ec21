package dev.workspaces.jdbc;

import dev.workspaces.jdbc.DatabaseException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;

/** Runs work on connections: on borrowed ones, each for one transaction; again, where it lost a race. */
final class Connections {
    private final DataSource database;
    private final Dialect dialect;
    private final JdbcOptions options;
    private final Handles timed;
    private final Handles timedByDriver;

    Connections(DataSource database, Dialect dialect, JdbcOptions options) {
        this.database = database;
        this.dialect = dialect;
        this.options = options;
        this.timed = new Handles(dialect, options, false);
        this.timedByDriver = new Handles(dialect, options, true);
    }

    <T> T run(boolean isReadOnly, Function<? super JdbcSession, ? extends T> work) {
        return again(this::borrow, isReadOnly, work);
    }

    /** Without a transaction, where that sees the same: the load is the only word with the database. */
    <T> T load(Function<? super JdbcSession, ? extends T> work) {
        return dialect.loadsByItself() ? again(this::borrowAlone, true, work) : run(true, work);
    }

    private <T> T again(Unit.Source source, boolean isReadOnly, Function<? super JdbcSession, ? extends T> work) {
        AtomicBoolean mayRunAgain = new AtomicBoolean(true);
        Unit.Source noting = any -> {
            Unit unit = source.open(any);
            mayRunAgain.set(unit.mayRunAgain());
            return unit;
        };
        return Backoff.run(() -> once(noting, isReadOnly, work), failure -> mayRunAgain.get() && isLostRace(failure));
    }

    private static boolean isLostRace(RuntimeException failure) {
        return failure instanceof DatabaseException known && known.kind() == Kind.BUSY;
    }

    /** Once: what a host has done before in its transaction cannot be run again from here. */
    <T> T runIn(Connection connection, boolean isReadOnly, Function<? super JdbcSession, ? extends T> work) {
        return once(any -> new Joined(connection, false), isReadOnly, work);
    }

    private Unit borrow(boolean isReadOnly) throws SQLException {
        return open(connection -> Borrowed.of(
                connection, dialect, isReadOnly, options.statementTimeout().toMillis()));
    }

    private Unit borrowAlone(boolean isReadOnly) throws SQLException {
        return open(Alone::of);
    }

    private Unit open(Opening otherwise) throws SQLException {
        Connection connection = database.getConnection();
        try {
            boolean joins = options.isJoining() && !connection.getAutoCommit();
            return joins ? new Joined(connection, true) : otherwise.on(connection);
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private <T> T once(Unit.Source source, boolean isReadOnly, Function<? super JdbcSession, ? extends T> work) {
        try (Unit unit = opened(source, isReadOnly)) {
            Sql sql = (unit.isTimed() ? timed : timedByDriver).on(unit.connection(), unit.first());
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

    /** What is done with a connection that joins nothing. */
    private interface Opening {
        Unit on(Connection connection) throws SQLException;
    }
}
