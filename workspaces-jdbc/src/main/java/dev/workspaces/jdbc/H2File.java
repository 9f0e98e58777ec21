package dev.workspaces.jdbc;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps changes and commits on H2 apart, in all of this process. At a commit H2 writes its tables to the file one after the
 * other: of what somebody else changes meanwhile only a part may get there, and that part stays, as if it had been committed,
 * when the process is killed just then.
 */
final class H2File {
    /** A change that waits for a row waits for a commit: that one goes ahead after this long, as H2 alone would let it. */
    private static final int PATIENCE_IN_MILLIS = 200;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    <T> T change(Supplier<T> statement) {
        lock.readLock().lock();
        try {
            return statement.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    void end(Dialect.Ending ending) throws SQLException {
        boolean isAlone = isAlone();
        try {
            ending.run();
        } finally {
            if (isAlone) {
                lock.writeLock().unlock();
            }
        }
    }

    private boolean isAlone() {
        try {
            return lock.writeLock().tryLock(PATIENCE_IN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
