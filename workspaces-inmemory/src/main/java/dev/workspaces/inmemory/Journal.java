package dev.workspaces.inmemory;

import java.util.ArrayDeque;
import java.util.Deque;

/** How to take back what the transaction that runs has done so far. For whoever holds the write lock. */
final class Journal {
    private final Deque<Runnable> undos = new ArrayDeque<>();
    private boolean isOpen;

    void open() {
        isOpen = true;
    }

    /** Notes how to take back a step, before it is taken; taking it back may find it half done. */
    void add(Runnable undo) {
        if (!isOpen) {
            throw new IllegalStateException("nothing is written outside of a transaction");
        }
        undos.push(undo);
    }

    void close() {
        isOpen = false;
        undos.clear();
    }

    void rollBack() {
        while (!undos.isEmpty()) {
            undos.pop().run();
        }
        close();
    }
}
