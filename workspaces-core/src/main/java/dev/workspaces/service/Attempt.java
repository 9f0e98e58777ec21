package dev.workspaces.service;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again and never throws; of failures in a row, the log is told of the first. */
final class Attempt {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final String what;
    private final Runnable work;
    private final AtomicBoolean isFailing = new AtomicBoolean();

    Attempt(String what, Runnable work) {
        this.what = what;
        this.work = work;
    }

    void run() {
        try {
            work.run();
            isFailing.set(false);
        } catch (Throwable failed) { // whatever it is: a scheduler would never run it again
            if (isFailing.compareAndSet(false, true)) {
                LOG.warn("{} failed; it is tried again", what, failed);
            }
        }
    }
}
