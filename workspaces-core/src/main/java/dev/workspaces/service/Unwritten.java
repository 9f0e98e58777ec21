package dev.workspaces.service;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What requests leave to be written that do not write themselves. What is here when the process is killed is lost. Safe for any
 * number of threads.
 *
 * @param uses when keys were used
 * @param rejections who was turned away
 */
record Unwritten(LastUses uses, Rejections rejections) {
    private static final Logger LOG = LoggerFactory.getLogger(Unwritten.class);

    Unwritten() {
        this(new LastUses(), new Rejections());
    }

    /** Writes what is complete; all of it, where nothing more can come. Never throws: what cannot be written stays. */
    void write(Execution execution, boolean isLast) {
        attempt(() -> uses.write(execution.storage()));
        attempt(() -> rejections.recordBefore(isLast ? Instant.MAX : execution.now(), execution));
    }

    private static void attempt(Runnable writing) {
        try {
            writing.run();
        } catch (Throwable failed) {
            LOG.warn("when keys were used, or who was turned away, could not be written; it is tried again", failed);
        }
    }
}
