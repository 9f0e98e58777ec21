package dev.workspaces.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.workspaces.Workspaces;
import dev.workspaces.error.OutcomeUnknownException;
import dev.workspaces.jdbc.DatabaseException.Kind;
import dev.workspaces.jdbc.JdbcOptions;
import dev.workspaces.jdbc.JdbcStorage;
import dev.workspaces.jdbc.crash.Cut.When;
import dev.workspaces.jdbc.crash.Rounds.Round;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Actions;
import dev.workspaces.service.Acting;
import dev.workspaces.service.Command;
import dev.workspaces.service.Conditions;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssuedKey;
import dev.workspaces.service.ListQuery.ListAuditEvents;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.storage.AuditFilter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection to the database is cut in the middle of something. */
interface Cuts {
    /** A JDBC URL by which each commit is sent as such. */
    String url();

    @Test
    default void all_that_was_acknowledged_is_there_nothing_is_half_done_and_the_pool_recovers() throws Exception {
        JdbcOptions options = ownTables();
        try (Wire wire = Wire.to(url());
                HikariDataSource pool = Application.pool(wire.through(url()));
                Workspaces workspaces = Workspaces.open(JdbcStorage.open(pool, options))) {
            Ledger ledger = new Ledger();
            for (Round round : Rounds.fewOfEach(When.values().length)) {
                Acme acme = Acme.foundIn(workspaces, round.name());
                Cut cut = new Cut(When.values()[round.number() % When.values().length], round.random());
                Said said = new Workers(workspaces, acme, round, Kind.UNREACHABLE).through(busy -> {
                    wire.cut(cut);
                    cut.await();
                });
                ledger.add(workspaces, acme, said);
            }
            System.out.println("cut " + url().replaceFirst("//.*", "") + " "
                    + Rounds.fewOfEach(When.values().length).size() + " times, " + ledger.close(workspaces)
                    + " acknowledged changes in all; nothing lost, nothing half done");
        }
    }

    /** In the one case it has not happened, in the other it has. */
    @ParameterizedTest
    @EnumSource(names = {"BEFORE_COMMIT", "AFTER_COMMIT"})
    default void a_commit_that_nobody_knows_of_is_repeated_safely_under_its_key(When when) throws Exception {
        try (Wire wire = Wire.to(url());
                HikariDataSource pool = Application.pool(wire.through(url()));
                Workspaces workspaces = Workspaces.open(JdbcStorage.open(pool, ownTables()))) {
            Acme acme = Acme.foundIn(workspaces, "cut");
            Acting olga = acme.olga(workspaces);
            List<Command<?>> commands = List.of(
                    CreateWorkspace.named("Once"),
                    new IssueServiceKey(acme.home(), NewKey.named("once").holding(Actions.PROMPTS_READ)));
            for (Command<?> command : commands) {
                long before = events(olga);
                Conditions once = Conditions.none().once(command.operationName());

                wire.cut(new Cut(when, new Random(before)));
                assertThatThrownBy(() -> olga.carryOut(command, once)).isInstanceOf(OutcomeUnknownException.class);
                Object repeated = olga.carryOut(command, once);
                Object again = olga.carryOut(command, once);

                assertThat(thing(again)).isEqualTo(thing(repeated));
                assertThat(events(olga)).isEqualTo(before + 1);
            }
        }
    }

    /** What was made, without the secret that is shown once. */
    private static Object thing(Object answer) {
        return answer instanceof IssuedKey issued ? issued.key() : answer;
    }

    private static long events(Acting acting) {
        return acting.count(new ListAuditEvents(AuditFilter.all(), PageRequest.first(1)));
    }

    private static JdbcOptions ownTables() {
        return JdbcOptions.standard().withTablePrefix("c" + Long.toHexString(System.nanoTime()) + "_");
    }
}
