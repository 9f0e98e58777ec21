package dev.workspaces.storage.contract;

import static java.util.Objects.requireNonNull;

import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;

/** A part of what a storage promises. Runs nested in a {@link StorageContract}, which opens the storage. */
@ExtendWith(OpenStorage.class)
public abstract class Contract {
    private @Nullable Storage storage;

    Contract() {}

    final void use(Storage opened) {
        storage = opened;
    }

    final Storage storage() {
        return requireNonNull(storage, "storage");
    }

    /** What this work in a transaction answers. */
    final <T> T write(Function<? super Transaction, ? extends T> work) {
        return storage().transact(work);
    }

    /** Runs this in a transaction. */
    final void run(Consumer<? super Transaction> work) {
        storage().transact(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    /** What this work on a snapshot answers. */
    final <T> T read(Function<? super Snapshot, ? extends T> work) {
        return storage().read(work);
    }

    /** A new organization and what most things need to be there. */
    final Tenant tenant() {
        return Tenant.in(storage());
    }

    /** Another organization with the same people, and with workspaces of the same ids. */
    final Tenant twin(Tenant tenant) {
        return tenant.twin(storage());
    }

    final <V> V insert(Versioned<V> kind, V value) {
        return write(transaction -> kind.insert().apply(transaction, value));
    }

    final <V> V update(Versioned<V> kind, V value) {
        return write(transaction -> kind.update().apply(transaction, value));
    }

    final <V> void delete(Versioned<V> kind, V value) {
        run(transaction -> kind.delete().orElseThrow().accept(transaction, value));
    }

    final <V> Optional<V> find(Versioned<V> kind, V value) {
        return read(now -> kind.find().apply(now, value));
    }
}
