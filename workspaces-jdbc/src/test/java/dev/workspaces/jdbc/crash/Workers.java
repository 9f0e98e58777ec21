package dev.workspaces.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.error.OutcomeUnknownException;
import dev.workspaces.jdbc.DatabaseException;
import dev.workspaces.jdbc.DatabaseException.Kind;
import dev.workspaces.jdbc.crash.Rounds.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Several who are busy in this process, while something goes wrong with their database, and after it. */
final class Workers {
    private static final int DEEDS_AFTER = 5;
    private static final int PATIENCE_IN_SECONDS = 120;

    private final Workspaces workspaces;
    private final Acme acme;
    private final Round round;
    private final Set<Kind> expected;
    private final Said said = new Said();
    private final Semaphore acknowledged = new Semaphore(0);
    private final Semaphore undone = new Semaphore(0);
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final List<Future<?>> running = new ArrayList<>();

    /**
     * Somebody in an organization.
     *
     * @param expected what kinds of failures they may meet, besides outcomes that nobody knows; any other ends the test
     */
    Workers(Workspaces workspaces, Acme acme, Round round, Kind... expected) {
        this.workspaces = workspaces;
        this.acme = acme;
        this.round = round;
        this.expected = Set.of(expected);
    }

    /** What goes wrong; when it returns, all is as before. */
    @FunctionalInterface
    interface Blow {
        void fall(Workers workers) throws Exception;
    }

    /** Lets them work until the round says so, lets it go wrong, and ends when they have done something again. */
    Said through(Blow blow) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Application.THREADS);
        try {
            for (int thread = 0; thread < Application.THREADS; thread++) {
                String name = round.name() + "t" + thread;
                Busy busy = new Busy(workspaces, acme, name, new Random(name.hashCode()), counting());
                running.add(threads.submit(() -> workOn(busy)));
            }
            await(acknowledged, round.deeds());
            blow.fall(this);
            acknowledged.drainPermits();
            await(acknowledged, DEEDS_AFTER);
            isOver.set(true);
            for (Future<?> each : running) {
                each.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            isOver.set(true);
            threads.shutdownNow();
        }
        return said;
    }

    /** Waits until so many more deeds have failed. */
    void awaitUndone(int deeds) throws Exception {
        undone.drainPermits();
        await(undone, deeds);
    }

    private void workOn(Busy busy) {
        while (!isOver.get()) {
            try {
                busy.step();
            } catch (DatabaseException failure) {
                assertThat(failure.kind()).as(failure.sqlState()).isIn(expected);
            } catch (OutcomeUnknownException unknown) {
                Thread.onSpinWait();
            }
        }
    }

    private Witness counting() {
        return new Witness() {
            @Override
            public void tried(Deed deed) {
                said.tried(deed);
            }

            @Override
            public void undone(Deed deed) {
                said.undone(deed);
                undone.release();
            }

            @Override
            public void done(Deed deed) {
                said.done(deed);
                acknowledged.release();
            }
        };
    }

    private void await(Semaphore what, int deeds) throws Exception {
        for (int second = 0; second < PATIENCE_IN_SECONDS; second++) {
            if (what.tryAcquire(deeds, 1, TimeUnit.SECONDS)) {
                return;
            }
            for (Future<?> each : running) {
                if (each.isDone()) {
                    each.get();
                }
            }
        }
        throw new AssertionError("not " + deeds + " deeds within " + PATIENCE_IN_SECONDS + " s");
    }
}
