package dev.workspaces.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.workspaces.Workspaces;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.jdbc.JdbcStorage;
import dev.workspaces.jdbc.crash.Rounds.Round;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is killed (SIGKILL) while an application does several things at once, and comes back. */
class KilledDatabaseTest {
    private static final int DEEDS_AFTER = 5;
    private static final int PATIENCE_IN_SECONDS = 120;

    @Test
    void all_that_was_acknowledged_is_there_nothing_is_half_done_and_the_application_goes_on(@TempDir Path folder)
            throws Exception {
        try (Server server = Server.startIn(folder);
                HikariDataSource pool = Application.pool(server.url());
                Workspaces workspaces = Workspaces.open(JdbcStorage.open(pool))) {
            Acme acme = Acme.foundIn(workspaces);
            AuditHead head = AuditHead.empty();
            int deeds = 0;
            for (Round round : Rounds.all().toList()) {
                Said said = killedAndBack(server, workspaces, acme, round);
                deeds += said.countDone();
                head = new Aftermath(workspaces, acme.olga(workspaces)).check(said, head);
            }
            System.out.println("killed PostgreSQL " + Rounds.all().count() + " times, " + deeds
                    + " acknowledged changes in all; nothing lost, nothing half done");
        }
    }

    private static Said killedAndBack(Server server, Workspaces workspaces, Acme acme, Round round) throws Exception {
        Said said = new Said();
        Semaphore acknowledged = new Semaphore(0);
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(Application.THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < Application.THREADS; thread++) {
                String name = round.name() + "t" + thread;
                Busy busy = new Busy(
                        acme.olga(workspaces),
                        acme.home(),
                        name,
                        new Random(name.hashCode()),
                        counting(said, acknowledged));
                running.add(threads.submit(() -> until(isOver, busy)));
            }
            await(acknowledged, round.deeds());
            server.kill();
            acknowledged.drainPermits();
            server.startAgain();
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

    /** Goes on whatever goes wrong: what throws was not acknowledged. */
    private static void until(AtomicBoolean isOver, Busy busy) {
        while (!isOver.get()) {
            try {
                busy.step();
            } catch (RuntimeException whileTheDatabaseIsAway) {
                Thread.onSpinWait();
            }
        }
    }

    private static Witness counting(Said said, Semaphore acknowledged) {
        return new Witness() {
            @Override
            public void tried(Deed deed) {
                said.tried(deed);
            }

            @Override
            public void done(Deed deed) {
                said.done(deed);
                acknowledged.release();
            }
        };
    }

    private static void await(Semaphore acknowledged, int deeds) throws InterruptedException {
        assertThat(acknowledged.tryAcquire(deeds, PATIENCE_IN_SECONDS, TimeUnit.SECONDS))
                .as("%s deeds within %s s", deeds, PATIENCE_IN_SECONDS)
                .isTrue();
    }
}
