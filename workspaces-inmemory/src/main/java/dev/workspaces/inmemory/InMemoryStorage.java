package dev.workspaces.inmemory;

import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * Keeps everything in memory, for one node and until it stops. Transactions run one after the other, and while one runs
 * nobody reads; reads run together. A nested call, and the use of what a work was handed after it has returned or in another
 * thread, throws {@link IllegalStateException}. Closing forgets everything, once what runs is done.
 *
 * <p>A call takes as long as what it answers with or removes is large, however much else there is. With a filter, some look at
 * more: events of the audit log, at all from where they begin; workspaces of a name or a member that have to be something
 * else, too, at all of that name or member; workspaces that have something in their name, and invites of a role or as of an instant,
 * at all that are in that state; members of a role, at all of the workspace; invites to an address, at all to it; keys, at all of
 * whichever is the fewest: of the workspace, of the owner, of who was shown their secrets, or of all owners and workspaces that they
 * are within.
 */
public final class InMemoryStorage implements Storage {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile Optional<Tables> tables = Optional.of(new Tables());

    /** Nothing is kept yet. */
    public InMemoryStorage() {}

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
        return holding(lock.writeLock(), open -> write(open, work));
    }

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> work) {
        return holding(lock.readLock(), open -> run(open, work));
    }

    @Override
    public void close() {
        tables = Optional.empty();
    }

    private <T> T holding(Lock kind, Function<Tables, T> work) {
        if (lock.isWriteLockedByCurrentThread() || lock.getReadHoldCount() > 0) {
            throw new IllegalStateException("a call inside of another: use what the work was handed");
        }
        kind.lock();
        try {
            return work.apply(tables.orElseThrow(() -> new IllegalStateException("the storage is closed")));
        } finally {
            kind.unlock();
        }
    }

    private static <T> T write(Tables tables, Function<? super Transaction, ? extends T> work) {
        tables.journal.open();
        try {
            T result = run(tables, work);
            tables.journal.close();
            return result;
        } finally {
            tables.journal.rollBack();
        }
    }

    private static <T> T run(Tables tables, Function<? super Session, ? extends T> work) {
        Session session = new Session(tables);
        try {
            return work.apply(session);
        } finally {
            session.end();
        }
    }
}
