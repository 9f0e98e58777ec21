package dev.workspaces.service;

import dev.workspaces.error.OutcomeUnknownException;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.util.function.Function;

/**
 * The host's storage, where whatever a transaction records as changed is marked before it is committed: nobody uses what was
 * read of it before from then on, nor keeps what is read of it until the transaction is over. One whose outcome nobody knows may
 * be committed at any time, so it is never over: what it touches is read anew each time, as long as this node runs.
 */
final class MarkingStorage implements Storage {
    private final Storage storage;
    private final FactMarks marks;

    MarkingStorage(Storage storage, FactMarks marks) {
        this.storage = storage;
        this.marks = marks;
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
        Changing changing = new Changing(marks);
        try {
            return storage.transact(transaction -> work.apply(new MarkingTransaction(transaction, changing)));
        } catch (OutcomeUnknownException unknown) {
            changing.forget();
            throw unknown;
        } finally {
            changing.end();
        }
    }

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> work) {
        return storage.read(work);
    }

    @Override
    public <T> T load(Function<? super Snapshot, ? extends T> work) {
        return storage.load(work);
    }

    @Override
    public boolean joinsTransactions() {
        return storage.joinsTransactions();
    }

    @Override
    public void close() {
        storage.close();
    }
}
