package dev.workspaces.jdbc.crash;

import com.zaxxer.hikari.HikariDataSource;
import dev.workspaces.Workspaces;
import dev.workspaces.jdbc.DatabaseException.Kind;
import dev.workspaces.jdbc.JdbcOptions;
import dev.workspaces.jdbc.JdbcStorage;
import dev.workspaces.jdbc.crash.Rounds.Round;
import dev.workspaces.jdbc.crash.Workers.Blow;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else holds a row for longer than a statement may take. */
interface Delays {
    String url();

    /** The first row that a command locks, and the last, when all else is written. */
    @ParameterizedTest
    @ValueSource(strings = {"organization_lock", "organization_head"})
    default void whoever_waits_too_long_is_told_so_and_has_done_nothing(String table) throws Exception {
        JdbcOptions options = JdbcOptions.standard()
                .withTablePrefix("d" + Long.toHexString(System.nanoTime()) + "_")
                .withStatementTimeout(Duration.ofSeconds(1));
        try (HikariDataSource pool = Application.pool(url());
                Workspaces workspaces = Workspaces.open(JdbcStorage.open(pool, options))) {
            Round round = new Round(1);
            Acme acme = Acme.foundIn(workspaces, round.name());
            Blow delay = busy -> holding(options.tablePrefix() + table, busy);

            Said said = new Workers(workspaces, acme, round, Kind.TIMED_OUT).through(delay);

            new Ledger().add(workspaces, acme, said);
        }
    }

    private void holding(String table, Workers busy) throws Exception {
        try (Connection other = DriverManager.getConnection(url());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT organization FROM " + table + " FOR UPDATE");
            busy.awaitUndone(Application.THREADS);
            other.rollback();
        }
    }
}
