package dev.workspaces.service;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Asks in another thread, and stops once the storage has answered, before it can do anything with that. */
final class SlowReader {
    private final Revocation revocation;
    private final ExecutorService thread;
    private final CountDownLatch hasRead = new CountDownLatch(1);
    private final CountDownLatch mayKeep = new CountDownLatch(1);
    private Optional<Future<?>> asking = Optional.empty();

    SlowReader(Revocation revocation, ExecutorService thread) {
        this.revocation = revocation;
        this.thread = thread;
    }

    void read() {
        SteppedStorage storage = revocation.company().stepped;
        storage.afterRead(() -> {
            storage.afterRead(() -> {});
            hasRead.countDown();
            await(mayKeep);
        });
        asking = Optional.of(thread.submit(() -> revocation.ask().get()));
        await(hasRead);
    }

    void keep() {
        mayKeep.countDown();
        try {
            asking.orElseThrow().get(1, TimeUnit.MINUTES);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
