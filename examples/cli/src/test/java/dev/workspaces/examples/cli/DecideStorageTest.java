package dev.workspaces.examples.cli;

import static dev.workspaces.examples.cli.Scenarios.allowance;
import static dev.workspaces.examples.cli.Scenarios.allowed;
import static dev.workspaces.examples.cli.Scenarios.denial;
import static dev.workspaces.examples.cli.Scenarios.denied;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.error.OutcomeUnknownException;
import dev.workspaces.policy.Catalogue;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers from a storage are those of the world itself. */
class DecideStorageTest {
    private static final String MEMORY = "memory";
    private static final String H2 = "jdbc:h2:mem:";
    private static final String PROMISES =
            Docs.SCENARIOS.resolve("promises.json").toString();

    /** It has a key with a scope without a name. */
    private static final String NOT_HELD = "generated-names";

    /** They have expiries that are finer than a storage keeps, and explanations would show. */
    private static final Set<String> NOT_EXPLAINED =
            Set.of("mixed", "mixed-more", "generated-neighbours-of-keys", "generated-pairs-of-keys");

    static Stream<Arguments> held() {
        return scenarios().filter(name -> !name.equals(NOT_HELD)).flatMap(DecideStorageTest::inEach);
    }

    @ParameterizedTest
    @MethodSource("held")
    void the_conformance_suite_is_answered_byte_for_byte(String name, String place) {
        assertThat(Answers.of(name, place)).isEqualTo(Docs.text(Docs.SCENARIOS.resolve(name + ".expected.jsonl")));
    }

    /** In H2 only small ones: to explain takes long. */
    static Stream<Arguments> explained() {
        Stream<Arguments> inMemory = scenarios()
                .filter(name -> !name.equals(NOT_HELD) && !NOT_EXPLAINED.contains(name))
                .map(name -> Arguments.of(name, MEMORY));
        Stream<Arguments> inH2 =
                Stream.of("promises", "settings", "keys-limits-host-features").map(name -> Arguments.of(name, H2));
        return Stream.concat(inMemory, inH2);
    }

    @ParameterizedTest
    @MethodSource("explained")
    void the_conformance_suite_is_explained_byte_for_byte(String name, String place) {
        assertThat(Answers.explained(name, place)).isEqualTo(Answers.explained(name, Answers.WORLD));
    }

    static Stream<Arguments> notExplained() {
        return NOT_EXPLAINED.stream().flatMap(DecideStorageTest::inEach);
    }

    @ParameterizedTest
    @MethodSource("notExplained")
    void what_an_explanation_would_show_otherwise_than_it_is_stated_is_refused(String name, String place) {
        assertThatThrownBy(() -> Answers.explained(name, place))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageMatching(
                        "/organizations/\\d+/keys/\\d+/expires_at: expected a whole number of microseconds.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {MEMORY, H2})
    void a_key_with_a_scope_without_a_name_is_refused(String place) {
        assertThatThrownBy(() -> Answers.of(NOT_HELD, place))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("/organizations/0/keys/13/scopes: expected ");
    }

    @Test
    void the_command_line_says_no_more_than_without_a_storage() {
        Run run = Program.with("decide", PROMISES, "--explain", "--storage", H2).run();

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(Answers.explained("promises", Answers.WORLD));
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void an_answer_from_a_storage_comes_before_the_next_request_is_written() throws IOException {
        try (Conversation program =
                Program.with("decide", "-", "--storage", MEMORY).start()) {
            program.say(Scenarios.START + allowed("r1"));
            assertThat(program.hear()).isEqualTo(allowance("r1"));

            program.say("," + denied("r2") + Scenarios.END);
            program.endInput();
            assertThat(program.hear()).isEqualTo(denial("r2"));
            assertThat(program.exitCode()).isZero();
        }
    }

    @Test
    void a_world_that_no_storage_can_hold_is_refused_by_what_cannot_be_held() {
        String world = """
                {"now": "2026-11-23T12:00:00Z", "organizations": [{"id": "acme",
                 "workspaces": [{"id": "a", "default": true}, {"id": "b", "default": true}]}], "requests": []}
                """;

        Run run = Program.with("decide", "-", "--storage", H2)
                .reading(world.getBytes(UTF_8))
                .run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).matches("/organizations/0/workspaces/1/default: expected [^\r\n]+\n");
    }

    @Test
    void a_database_that_cannot_be_reached_is_told_on_one_line_without_the_password() {
        String url = "jdbc:postgresql://localhost:1/nowhere?user=mel&password=hunter2";

        Run run = Program.with("decide", PROMISES, "--storage", url).run();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .matches("--storage cannot be used: [^\r\n]+\n")
                .doesNotContain("hunter2")
                .doesNotContain("localhost");
    }

    @Test
    void what_a_driver_says_is_not_repeated_and_its_state_is() {
        SQLException said = new SQLException("no connection with password=hunter2", "08001");

        for (Exception failure : List.of(said, new OutcomeUnknownException(said))) {
            assertThat(new StorageFailedException("--storage cannot be used", failure))
                    .hasMessageEndingWith(" (SQLSTATE 08001)")
                    .hasMessageNotContaining("hunter2")
                    .hasNoCause();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://mel:hunter2@db/x",
                "jdbc:sqlserver://db;password=hunter2",
                "jdbc:postgresql://mel:hunter2@db"
            })
    void what_is_no_storage_is_wrong_usage_and_not_repeated(String place) {
        Run run = Program.with("decide", PROMISES, "--storage", place).run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("--storage: expected `memory`, or a JDBC URL")
                .doesNotContain("hunter2");
    }

    @Test
    void a_run_leaves_a_database_as_it_was_whether_it_ends_well_or_not() throws SQLException {
        String url = "jdbc:h2:mem:hosts;DB_CLOSE_DELAY=-1;USER=sa";
        try (Connection host = DriverManager.getConnection(url);
                Statement statement = host.createStatement()) {
            statement.execute("CREATE TABLE ws_organization (id VARCHAR(9))");
            statement.execute("INSERT INTO ws_organization VALUES ('acme')");
            statement.execute("CREATE TABLE scenario_of_the_host (id VARCHAR(9))");
            List<String> before = Answers.tables(host);

            Answers.of("promises", url);
            assertThatThrownBy(() -> Answers.explained("mixed", url)).isInstanceOf(InvalidInputException.class);

            assertThat(Answers.tables(host)).isEqualTo(before);
            assertThat(statement.executeQuery("SELECT * FROM ws_organization").next())
                    .isTrue();
        }
    }

    @Test
    void tables_that_cannot_be_dropped_are_named() throws SQLException {
        String url = "jdbc:h2:mem:viewed;DB_CLOSE_DELAY=-1;USER=sa";
        FreshTables fresh = FreshTables.open(url, Catalogue.builtIn());
        try (Connection host = DriverManager.getConnection(url);
                Statement statement = host.createStatement()) {
            String person = Answers.tables(host).stream()
                    .filter(name -> name.endsWith("PERSON"))
                    .findFirst()
                    .orElseThrow();
            statement.execute("CREATE VIEW everybody AS SELECT * FROM " + person);

            assertThatThrownBy(fresh::close)
                    .isInstanceOf(StorageFailedException.class)
                    .hasNoCause()
                    .hasMessageMatching("--storage has tables left, which begin with `scenario_[0-9a-f]{10}_`: .*");
            assertThat(Answers.tables(host)).containsExactly("EVERYBODY", person);
        }
    }

    private static Stream<String> scenarios() {
        return Docs.names(Docs.SCENARIOS).stream();
    }

    private static Stream<Arguments> inEach(String name) {
        return Stream.of(MEMORY, H2).map(place -> Arguments.of(name, place));
    }
}
