package dev.workspaces.storage;

import java.util.function.Function;

/**
 * Keeps everything. Safe for any number of threads.
 *
 * <p>Transactions that begin by locking one organization come out as if one had run after the other, as far as that organization
 * goes; so do those that lock nothing, unless a store says otherwise. A write on the strength of what is stale by then is refused,
 * by its version or because something is taken.
 */
public interface Storage extends AutoCloseable {
    /**
     * Runs the work in a transaction. When it returns, all that it wrote is there for everybody; when it throws anything,
     * nothing of it is, and what it threw is thrown. Nobody sees anything of it before. A store that lost a race may run the
     * work again from the start, so it must have no other effects. Inside of another call this throws
     * {@link IllegalStateException} and leaves that one as it was.
     *
     * @throws dev.workspaces.error.OutcomeUnknownException if the store was lost while it committed, so that all that was written
     *     may be there, or nothing
     */
    <T> T transact(Function<? super Transaction, ? extends T> work);

    /**
     * Runs the work on what is there at one moment: no transaction is seen half done, and what is read twice is the same. Inside
     * of another call this throws {@link IllegalStateException} and leaves that one as it was.
     */
    <T> T read(Function<? super Snapshot, ? extends T> work);

    /**
     * As {@link #read}, for work that loads one thing: what it loads besides may be of another moment, so that a store need not hold
     * one.
     */
    default <T> T load(Function<? super Snapshot, ? extends T> work) {
        return read(work);
    }

    /**
     * Whether what is read may be rolled back afterwards, because a call may be a part of a longer transaction that somebody else
     * ends. Services on such a store keep nothing of what they read. What wraps a store has to say what that one says.
     */
    default boolean joinsTransactions() {
        return false;
    }

    /** Lets go of what the store holds. Calls after it throw {@link IllegalStateException}; closing again does nothing. */
    @Override
    void close();
}
