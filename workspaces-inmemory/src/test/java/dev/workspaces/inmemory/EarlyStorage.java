package dev.workspaces.inmemory;

import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Broken: answers by what was there before the transaction that writes. */
final class EarlyStorage implements Storage {
    private final Storage storage = new InMemoryStorage();

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
        T early = answer(work);
        storage.transact(work);
        return early;
    }

    /** Of a transaction of which nothing stays. */
    private <T> T answer(Function<? super Transaction, ? extends T> work) {
        AtomicReference<T> answer = new AtomicReference<>();
        try {
            return storage.transact(transaction -> {
                answer.set(work.apply(transaction));
                throw new TakenBack();
            });
        } catch (TakenBack expected) {
            return Objects.requireNonNull(answer.get());
        }
    }

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> work) {
        return storage.read(work);
    }

    @Override
    public void close() {
        storage.close();
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
