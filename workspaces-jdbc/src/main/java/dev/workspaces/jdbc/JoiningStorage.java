package dev.workspaces.jdbc;

import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.sql.Connection;
import java.util.function.Function;

/** A storage inside of one transaction of the host's. */
final class JoiningStorage implements Storage {
    private final JdbcStorage storage;
    private final Connection connection;
    private volatile boolean isClosed;

    JoiningStorage(JdbcStorage storage, Connection connection) {
        this.storage = storage;
        this.connection = connection;
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
        return run(false, work);
    }

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> work) {
        return run(true, work);
    }

    @Override
    public boolean joinsTransactions() {
        return true;
    }

    private <T> T run(boolean isReadOnly, Function<? super JdbcSession, ? extends T> work) {
        if (isClosed) {
            throw new IllegalStateException("the storage is closed");
        }
        return storage.runIn(connection, isReadOnly, work);
    }

    /** Neither the transaction nor the connection ends: they are the host's. */
    @Override
    public void close() {
        isClosed = true;
    }
}
