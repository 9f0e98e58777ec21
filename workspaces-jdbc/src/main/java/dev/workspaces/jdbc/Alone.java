package dev.workspaces.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection for statements that are transactions of their own. Goes back as it came. */
final class Alone implements Unit {
    private final Connection connection;
    private final boolean committedByItself;

    private Alone(Connection connection, boolean committedByItself) {
        this.connection = connection;
        this.committedByItself = committedByItself;
    }

    static Alone of(Connection connection) throws SQLException {
        boolean before = connection.getAutoCommit();
        if (!before) {
            connection.setAutoCommit(true);
        }
        return new Alone(connection, before);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void commit() {
        // each statement did
    }

    @Override
    public void close() {
        try (Connection closing = connection) {
            if (!committedByItself) {
                closing.setAutoCommit(false);
            }
        } catch (SQLException failure) {
            Borrowed.LOG.debug("a connection could not be given back as it came, SQLSTATE {}", failure.getSQLState());
        }
    }
}
