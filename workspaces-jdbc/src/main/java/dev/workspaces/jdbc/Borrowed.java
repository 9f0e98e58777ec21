package dev.workspaces.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection for one transaction, which is rolled back unless it was committed. Goes back as it came. */
final class Borrowed implements Unit {
    static final Logger LOG = LoggerFactory.getLogger(JdbcStorage.class);

    private final Connection connection;
    private final Dialect dialect;
    private final boolean isReadOnly;
    private final boolean committedByItself;
    private final String first;
    private Dialect.Restore restore = same -> {};
    private boolean isCommitted;

    private Borrowed(Connection connection, Dialect dialect, boolean isReadOnly, String first) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.isReadOnly = isReadOnly;
        this.first = first;
        this.committedByItself = connection.getAutoCommit();
    }

    static Borrowed of(Connection connection, Dialect dialect, boolean isReadOnly, long timeoutInMillis)
            throws SQLException {
        Borrowed borrowed =
                new Borrowed(connection, dialect, isReadOnly, dialect.beginning(isReadOnly, timeoutInMillis));
        borrowed.begin(timeoutInMillis);
        return borrowed;
    }

    private void begin(long timeoutInMillis) throws SQLException {
        boolean isBegun = false;
        try {
            connection.setAutoCommit(false);
            restore = isReadOnly
                    ? dialect.beginReading(connection, timeoutInMillis)
                    : dialect.beginWriting(connection, timeoutInMillis);
            isBegun = true;
        } finally {
            if (!isBegun) {
                close();
            }
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public String first() {
        return first;
    }

    @Override
    public boolean isTimed() {
        return !dialect.needsDriverTimeout();
    }

    @Override
    public void commit() {
        try {
            end(connection::commit);
            isCommitted = true;
        } catch (SQLException failure) {
            throw Failures.ofCommit(failure);
        }
    }

    private void end(Dialect.Ending ending) throws SQLException {
        if (isReadOnly) {
            ending.run();
        } else {
            dialect.end(ending);
        }
    }

    /** What fails here changes nothing about what was committed or not: the pool throws such a connection away. */
    @Override
    public void close() {
        try (Connection closing = connection) {
            if (!isCommitted) {
                end(closing::rollback);
            }
            restore.on(closing);
            closing.setAutoCommit(committedByItself);
        } catch (SQLException failure) {
            LOG.debug("a connection could not be given back as it came, SQLSTATE {}", failure.getSQLState());
        }
    }
}
