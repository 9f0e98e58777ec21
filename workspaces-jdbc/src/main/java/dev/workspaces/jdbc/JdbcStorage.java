package dev.workspaces.jdbc;

import static java.util.Objects.requireNonNull;

import dev.workspaces.error.OutcomeUnknownException;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Keeps everything in a database: H2 2, PostgreSQL 14, MariaDB 10.6, MySQL 8.0.17, or later. The host owns the {@link DataSource}, its pool
 * and the driver; a connection is borrowed for one transaction. Safe for any number of threads, and of nodes.
 *
 * <p>Transactions run read committed: what spans rows holds for those who lock the organization first. What lost a race (a
 * deadlock, a row that somebody else wrote just then) runs again, some times; then, and for everything else that a database
 * may do, {@link DatabaseException} says what happened, and {@link OutcomeUnknownException} that nobody knows.
 *
 * <p>On H2, whoever holds a workspace waits for others who do.
 */
public final class JdbcStorage implements Storage {
    private final Connections connections;
    private final boolean isJoining;

    /** Of this storage: a call of another one inside of a call is none of its business. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Boolean> isInside = ThreadLocal.withInitial(() -> false);

    private volatile boolean isClosed;

    private JdbcStorage(Connections connections, boolean isJoining) {
        this.connections = connections;
        this.isJoining = isJoining;
    }

    /**
     * Opens with the standard options: creates the tables, or brings them up to date.
     *
     * @throws UnsupportedDatabaseException if the database, or the version of its tables, is none that this works with
     * @throws DatabaseException if it cannot be reached
     */
    public static JdbcStorage open(DataSource database) {
        return open(database, JdbcOptions.standard());
    }

    /**
     * Opens with these options.
     *
     * @throws UnsupportedDatabaseException if the database, or the version of its tables, is none that this works with
     * @throws DatabaseException if it cannot be reached
     */
    public static JdbcStorage open(DataSource database, JdbcOptions options) {
        requireNonNull(database, "database");
        try {
            Dialect dialect = dialect(database);
            new Schema(database, dialect, options).prepare();
            return new JdbcStorage(new Connections(database, dialect, options), options.isJoining());
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    /**
     * What opening would run on this database, as plain SQL for whoever makes the tables by hand: all of it on an empty one, what is
     * missing on one with older tables.
     *
     * @throws UnsupportedDatabaseException if the database is none that this works with
     * @throws DatabaseException if it cannot be reached
     */
    public static String schemaSql(DataSource database, JdbcOptions options) {
        try {
            return new Schema(database, dialect(database), options).sql();
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    private static Dialect dialect(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Databases.dialect(connection);
        }
    }

    /**
     * This storage inside of a transaction of the host's, which is open on this connection, read committed, and ended by the host
     * alone: what the library does and what the host does come together, or not at all. What throws takes back what it did, and
     * leaves the transaction as it was. A lost race is not run again: then the host rolls back, and may start anew.
     *
     * <p>Here, {@link Storage#read} sees what its transaction sees, which may change between two reads. Services on such a storage
     * keep nothing of it; others on this one do not know when the host commits, and must not keep anything either.
     *
     * @param connection which stays open, and nobody else uses meanwhile
     */
    public Storage joining(Connection connection) {
        requireNonNull(connection, "connection");
        return new JoiningStorage(this, connection);
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
        return inside(() -> connections.run(false, work));
    }

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> work) {
        return inside(() -> connections.run(true, work));
    }

    @Override
    public <T> T load(Function<? super Snapshot, ? extends T> work) {
        return inside(() -> connections.load(work));
    }

    @Override
    public boolean joinsTransactions() {
        return isJoining;
    }

    <T> T runIn(Connection connection, boolean isReadOnly, Function<? super JdbcSession, ? extends T> work) {
        return inside(() -> connections.runIn(connection, isReadOnly, work));
    }

    private <T> T inside(Supplier<T> call) {
        if (isInside.get()) {
            throw new IllegalStateException("a call inside of another: use what the work was handed");
        }
        if (isClosed) {
            throw new IllegalStateException("the storage is closed");
        }
        isInside.set(true);
        try {
            return call.get();
        } finally {
            isInside.remove();
        }
    }

    /** The {@link DataSource} stays open: it is the host's. */
    @Override
    public void close() {
        isClosed = true;
    }
}
