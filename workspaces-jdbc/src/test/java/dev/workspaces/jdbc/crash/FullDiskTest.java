package dev.workspaces.jdbc.crash;

import com.zaxxer.hikari.HikariDataSource;
import dev.workspaces.Workspaces;
import dev.workspaces.jdbc.DatabaseException.Kind;
import dev.workspaces.jdbc.JdbcStorage;
import dev.workspaces.jdbc.crash.Rounds.Round;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full while an application does several things at once, and then has room again. */
@Tag("soak")
class FullDiskTest {
    private static final int MEGABYTES = 120;
    private static final int MEGABYTES_OF_H2 = 24;
    private static final int SPINNING_IN_SECONDS = 3;

    @Test
    void postgresql_has_no_room_for_tables(@TempDir Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder, MEGABYTES);
                Server server = Server.startIn(folder)) {
            survive(server.url(), busy -> {
                disk.fill();
                busy.awaitUndone(1);
                disk.free();
            });
        }
    }

    /** Then it stops by itself. */
    @Test
    void postgresql_has_no_room_for_its_log(@TempDir Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder, MEGABYTES);
                Server server = Server.startIn(folder)) {
            survive(server.url(), busy -> {
                disk.fill();
                switchLogUntilItStops(server.url());
                disk.free();
                server.kill();
                server.startAgain();
            });
        }
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static void switchLogUntilItStops(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            while (true) {
                statement.execute("SELECT pg_switch_wal()");
            }
        } catch (SQLException stopped) {
            // as it should
        }
    }

    /** It does not come back by itself, and may even spin for ever: its process is killed, and the file opened anew. */
    @Test
    void h2_has_no_room(@TempDir Path folder) throws IOException {
        try (SmallDisk disk = SmallDisk.at(folder, MEGABYTES_OF_H2)) {
            String url = "jdbc:h2:file:" + folder.resolve("acme");
            Ledger ledger = new Ledger();
            for (Round round : Rounds.fewOfEach(1)) {
                Acme acme = Application.with(url, workspaces -> Acme.foundIn(workspaces, round.name()));
                Said said = withoutRoom(disk, url, acme, round);
                Application.with(url, workspaces -> {
                    ledger.add(workspaces, acme, said);
                    return said;
                });
            }
            print("H2", Application.with(url, ledger::close));
        }
    }

    private static Said withoutRoom(SmallDisk disk, String url, Acme acme, Round round) throws IOException {
        try (Victim victim = Victim.start(url, acme, round)) {
            victim.awaitDeeds(round);
            disk.fill();
            CompletableFuture.delayedExecutor(SPINNING_IN_SECONDS, TimeUnit.SECONDS)
                    .execute(victim::kill);
            return victim.lastWords();
        } finally {
            disk.free();
        }
    }

    private static void print(String database, int deeds) {
        System.out.println(
                "filled the disk of " + database + " " + Rounds.fewOfEach(1).size() + " times, " + deeds
                        + " acknowledged changes in all; nothing lost, nothing half done");
    }

    private static void survive(String url, Workers.Blow blow) throws Exception {
        try (HikariDataSource pool = Application.pool(url);
                Workspaces workspaces = Workspaces.open(JdbcStorage.open(pool))) {
            Ledger ledger = new Ledger();
            for (Round round : Rounds.fewOfEach(1)) {
                Acme acme = Acme.foundIn(workspaces, round.name());
                Said said = new Workers(workspaces, acme, round, Kind.FAILED, Kind.UNREACHABLE).through(blow);
                ledger.add(workspaces, acme, said);
            }
            print("PostgreSQL", ledger.close(workspaces));
        }
    }
}
