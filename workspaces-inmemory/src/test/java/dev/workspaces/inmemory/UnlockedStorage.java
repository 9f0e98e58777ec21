package dev.workspaces.inmemory;

import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.util.function.Function;

/** What {@link InMemoryStorage} would be without its lock: broken. */
final class UnlockedStorage implements Storage {
    private final Tables tables = new Tables();

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
        tables.journal.open();
        try {
            T result = work.apply(new Session(tables));
            tables.journal.close();
            return result;
        } finally {
            tables.journal.rollBack();
        }
    }

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> work) {
        return work.apply(new Session(tables));
    }

    @Override
    public void close() {
        // there is nothing to let go of
    }
}
