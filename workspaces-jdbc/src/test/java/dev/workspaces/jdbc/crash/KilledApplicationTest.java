package dev.workspaces.jdbc.crash;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.workspaces.Workspaces;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.jdbc.JdbcStorage;
import dev.workspaces.jdbc.crash.Rounds.Round;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that uses the library is killed (SIGKILL) while it does several things at once. */
class KilledApplicationTest {
    @Test
    void on_postgresql_all_that_was_acknowledged_is_there_and_nothing_is_half_done(@TempDir Path folder)
            throws IOException {
        try (Server server = Server.startIn(folder)) {
            killAgainAndAgain("PostgreSQL", server.url());
        }
    }

    @Test
    void on_h2_all_that_was_acknowledged_is_there_and_nothing_is_half_done(@TempDir Path folder) throws IOException {
        killAgainAndAgain("H2", "jdbc:h2:file:" + folder.resolve("acme"));
    }

    private static void killAgainAndAgain(String database, String url) throws IOException {
        Acme acme = with(url, Acme::foundIn);
        AtomicInteger deeds = new AtomicInteger();
        AuditHead head = AuditHead.empty();
        for (Round round : Rounds.all().toList()) {
            Said said = killed(url, acme, round);
            deeds.addAndGet(said.countDone());
            AuditHead before = head;
            head = with(url, workspaces -> new Aftermath(workspaces, acme.olga(workspaces)).check(said, before));
        }
        assertThat(deeds.get()).isPositive();
        System.out.println(database + ": killed the application " + Rounds.all().count() + " times after " + deeds
                + " acknowledged changes in all; nothing lost, nothing half done");
    }

    /** What an application says until it is killed, and what it had said by then and was not heard yet. */
    private static Said killed(String url, Acme acme, Round round) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        url,
                        acme.toText(),
                        round.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Said said = new Said();
        try (BufferedReader heard = new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII))) {
            said.listen(heard, round.deeds());
            process.toHandle().destroyForcibly(); // unlike the process's own method, leaves what it had said
            said.listen(heard, Integer.MAX_VALUE);
        } finally {
            process.destroyForcibly().onExit().join();
        }
        assertThat(said.countDone())
                .as("deeds of an application that has to do some")
                .isGreaterThanOrEqualTo(round.deeds());
        return said;
    }

    private static <T> T with(String url, Function<Workspaces, T> work) {
        try (HikariDataSource pool = Application.pool(url);
                Workspaces workspaces = Workspaces.open(JdbcStorage.open(pool))) {
            return work.apply(workspaces);
        }
    }
}
