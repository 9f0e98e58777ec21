package dev.workspaces.service;

import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.util.function.Function;

/** A storage as one of several nodes sees it: may be out of reach, says how often it was read, and stays open. */
final class NodeStorage implements Storage {
    private final Storage storage;
    private boolean isReadable = true;
    private boolean isWritable = true;
    private int reads;
    private int transactions;
    private int firstFailing = Integer.MAX_VALUE;
    private int lastFailing;
    private Runnable afterRead = () -> {};

    NodeStorage(Storage storage) {
        this.storage = storage;
    }

    /** How often it was read by what this asks. */
    int reads(Runnable asking) {
        int before = reads;
        asking.run();
        return reads - before;
    }

    void reachable(boolean isReachable) {
        isReadable = isReachable;
        isWritable = isReachable;
    }

    void writable(boolean isToBe) {
        isWritable = isToBe;
    }

    /** From now on, the transactions of these numbers fail, from 1 on. */
    void failing(int first, int last) {
        firstFailing = transactions + first;
        lastFailing = transactions + last;
    }

    /** How many transactions were tried. */
    int transactions() {
        return transactions;
    }

    /** After the next read, before whoever reads gets it, runs this. */
    void afterNextRead(Runnable work) {
        afterRead = () -> {
            afterRead = () -> {};
            work.run();
        };
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
        transactions++;
        require(isWritable && (transactions < firstFailing || transactions > lastFailing));
        return storage.transact(work);
    }

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> work) {
        require(isReadable);
        reads++;
        T result = storage.read(work);
        afterRead.run();
        return result;
    }

    private static void require(boolean isThere) {
        if (!isThere) {
            throw new IllegalStateException("the storage is out of reach");
        }
    }

    @Override
    public void close() {
        isReadable = false;
    }
}
