package dev.workspaces.inmemory;

import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.util.function.Function;

/** A broken storage: each single call is a transaction of its own, whenever and wherever it is made; locks hold nothing. */
final class AutoCommitStorage implements Storage {
    private static final Class<?>[] TRANSACTION = {Transaction.class};

    private final InMemoryStorage intact = new InMemoryStorage();
    private final Transaction handed = (Transaction) BrokenStorage.proxy(TRANSACTION, (proxy, part, none) -> {
        if (part.getReturnType() == void.class) {
            return null;
        }
        Class<?>[] type = {part.getReturnType()};
        return BrokenStorage.proxy(
                type,
                (same, method, arguments) -> intact.<Object>transact(transaction ->
                        BrokenStorage.call(BrokenStorage.call(transaction, part, none), method, arguments)));
    });

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
        return work.apply(handed);
    }

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> work) {
        return work.apply(handed);
    }

    @Override
    public void close() {}
}
