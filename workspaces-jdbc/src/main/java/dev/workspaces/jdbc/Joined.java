package dev.workspaces.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/** Work inside of a transaction of the host's, which commits or rolls back all of it, later. */
final class Joined implements Unit {
    private final Connection connection;
    private final boolean isBorrowed;
    private final Savepoint before;
    private boolean isKept;

    /**
     * From here on.
     *
     * @param isBorrowed whether to close the connection after it, as what a data source handed out
     * @throws IllegalStateException if no transaction is open on it, or one that is not read committed: in another one, whoever
     *     waited for a lock would not see what the one before has done
     */
    Joined(Connection connection, boolean isBorrowed) throws SQLException {
        this.connection = connection;
        this.isBorrowed = isBorrowed;
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("a connection that commits by itself is in no transaction to join");
        }
        if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
            throw new IllegalStateException("a transaction has to be read committed to be joined");
        }
        before = connection.setSavepoint();
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public boolean mayRunAgain() {
        return false;
    }

    @Override
    public void commit() {
        try {
            connection.releaseSavepoint(before);
            isKept = true;
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    /** Where even going back fails, the host's transaction is over: what failed before was thrown, and the host must not go on. */
    @Override
    public void close() {
        try {
            goBack();
        } catch (SQLException failure) {
            Borrowed.LOG.debug("work could not be undone, SQLSTATE {}", failure.getSQLState());
        }
    }

    private void goBack() throws SQLException {
        try {
            if (!isKept) {
                connection.rollback(before);
                connection.releaseSavepoint(before);
            }
        } finally {
            if (isBorrowed) {
                connection.close();
            }
        }
    }
}
