package dev.workspaces.examples.admin;

import dev.workspaces.storage.Storage;
import java.util.function.Consumer;

/** Runs work on the storage of which all is kept, or nothing, wherever it ends. */
@FunctionalInterface
interface AllOrNothing {
    /** Keeps what the work has done once it is over; nothing, where it throws or the process ends before. */
    void run(Consumer<Storage> work);
}
