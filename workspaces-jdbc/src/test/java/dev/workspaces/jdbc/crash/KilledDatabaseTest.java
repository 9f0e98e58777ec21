package dev.workspaces.jdbc.crash;

import com.zaxxer.hikari.HikariDataSource;
import dev.workspaces.Workspaces;
import dev.workspaces.jdbc.DatabaseException.Kind;
import dev.workspaces.jdbc.JdbcStorage;
import dev.workspaces.jdbc.crash.Rounds.Round;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is killed (SIGKILL) while an application does several things at once, and comes back. */
class KilledDatabaseTest {
    @Test
    void all_that_was_acknowledged_is_there_nothing_is_half_done_and_the_application_goes_on(@TempDir Path folder)
            throws Exception {
        try (Server server = Server.startIn(folder);
                HikariDataSource pool = Application.pool(server.url());
                Workspaces workspaces = Workspaces.open(JdbcStorage.open(pool))) {
            Ledger ledger = new Ledger();
            for (Round round : Rounds.all()) {
                Acme acme = Acme.foundIn(workspaces, round.name());
                Said said = new Workers(workspaces, acme, round, Kind.UNREACHABLE).through(busy -> {
                    server.kill();
                    server.startAgain();
                });
                ledger.add(workspaces, acme, said);
            }
            System.out.println("killed PostgreSQL " + Rounds.all().size() + " times, " + ledger.close(workspaces)
                    + " acknowledged changes in all; nothing lost, nothing half done");
        }
    }
}
