package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.organization.Organization;
import dev.workspaces.watch.CapturedLog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is looked at before anything is kept, and what the tables are called. */
class JdbcStorageTest {
    private final Organization acme = Acme.organization();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static DataSource empty(String settings) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + settings);
        return database;
    }

    @Test
    void what_one_storage_kept_another_finds() {
        DataSource database = empty("");
        try (JdbcStorage first = JdbcStorage.open(database)) {
            assertThat(first.<Boolean>read(now -> now.organizations().isEmpty()))
                    .isTrue();
            first.transact(work -> work.organizations().insert(acme));
        }

        assertThat(find(JdbcStorage.open(database))).contains(acme);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void each_prefix_has_tables_of_its_own(TestDatabase database) {
        String prefix = "t" + Long.toHexString(System.nanoTime()) + "_";
        JdbcStorage other =
                JdbcStorage.open(database.dataSource(), JdbcOptions.standard().withTablePrefix(prefix));
        other.transact(work -> work.organizations().insert(acme));

        assertThat(find(other)).contains(acme);
        assertThat(find(database.open())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void many_nodes_may_make_the_tables_at_once(TestDatabase database) throws Exception {
        makeTables(4, database);
    }

    /** Where making a table commits, one node sees what another has half made: not each time. */
    @Test
    void many_nodes_may_make_the_tables_at_once_whenever_they_meet() throws Exception {
        for (int round = 0; round < 10; round++) {
            makeTables(8, H2.memory());
        }
    }

    private void makeTables(int nodes, TestDatabase database) throws Exception {
        JdbcOptions options = JdbcOptions.standard().withTablePrefix("n" + Long.toHexString(System.nanoTime()) + "_");
        Callable<JdbcStorage> node = () -> JdbcStorage.open(database.dataSource(), options);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            for (Future<JdbcStorage> opened : threads.invokeAll(Collections.nCopies(nodes, node))) {
                assertThat(find(opened.get())).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void newer_tables_are_refused() throws SQLException {
        DataSource database = empty("");
        JdbcStorage.open(database).close();
        execute(database, "INSERT INTO ws_schema (version) VALUES (1000)");

        assertThatThrownBy(() -> JdbcStorage.open(database))
                .isInstanceOf(UnsupportedDatabaseException.class)
                .hasMessageContaining("1000");
    }

    @Test
    void missing_tables_are_refused_where_nothing_is_migrated() {
        JdbcOptions options = JdbcOptions.standard().withoutMigration();

        assertThatThrownBy(() -> JdbcStorage.open(empty(""), options))
                .isInstanceOf(UnsupportedDatabaseException.class)
                .hasMessageContaining("run the migrations");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tables_that_a_dba_made_from_the_exported_statements_are_taken(TestDatabase database) throws SQLException {
        JdbcOptions options = JdbcOptions.standard()
                .withTablePrefix("d" + Long.toHexString(System.nanoTime()) + "_")
                .withoutMigration();
        execute(database.dataSource(), JdbcStorage.schemaSql(database.dataSource(), options));

        JdbcStorage storage = JdbcStorage.open(database.dataSource(), options);
        storage.transact(work -> work.organizations().insert(acme));

        assertThat(find(storage)).contains(acme);
    }

    @Test
    void tables_of_the_hosts_are_left_alone() throws SQLException {
        DataSource database = empty("");
        execute(database, "CREATE TABLE host_prompt (name VARCHAR(20))");

        JdbcStorage.open(database).transact(work -> work.organizations().insert(acme));

        execute(database, "INSERT INTO host_prompt (name) VALUES ('still there')");
    }

    @Test
    void a_database_that_compares_text_in_another_way_is_refused() {
        for (String settings : List.of(";MODE=MySQL", ";IGNORECASE=TRUE")) {
            assertThatThrownBy(() -> JdbcStorage.open(empty(settings)))
                    .as(settings)
                    .isInstanceOf(UnsupportedDatabaseException.class);
        }
    }

    @Test
    void a_database_that_nobody_knows_or_that_is_too_old_is_refused() {
        assertRefused(saying("Oracle", 23), "`Oracle` is no database");
        assertRefused(saying("PostgreSQL", 13), "PostgreSQL 14 or later");
        assertRefused(saying("MariaDB", 5), "MariaDB 10.6 or later");
        assertRefused(saying("MySQL", 5), "MySQL 8 or later");
        assertRefused(saying("H2", 1), "H2 2 or later");
    }

    @Test
    void a_mariadb_that_its_driver_calls_mysql_is_known_by_its_version() {
        DataSource database = saying(
                empty(""),
                Map.of(
                        "getDatabaseProductName",
                        "MySQL",
                        "getDatabaseProductVersion",
                        "5.5.5-10.5.1-MariaDB",
                        "getDatabaseMajorVersion",
                        5));

        assertRefused(database, "MariaDB 10.6 or later");
    }

    private static void assertRefused(DataSource database, String sentence) {
        assertThatThrownBy(() -> JdbcStorage.open(database))
                .isInstanceOf(UnsupportedDatabaseException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void of_an_h2_that_forgets_what_it_has_in_a_file_somebody_is_warned(@TempDir Path folder) {
        JdbcDataSource file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + folder.resolve("kept"));

        assertThat(warnings(file, "2.5.252 (2026-01-01)")).hasSize(1).allMatch(line -> line.contains("2.4.240"));
        assertThat(warnings(file, "2.5.2529")).isEmpty();
        assertThat(warnings(empty(""), "2.5.252")).isEmpty();
    }

    private static List<String> warnings(DataSource database, String version) {
        CapturedLog.forget();
        JdbcStorage.open(saying(database, Map.of("getDatabaseProductVersion", version)))
                .close();
        return CapturedLog.lines().stream()
                .filter(line -> line.contains("its process is killed"))
                .toList();
    }

    private static DataSource saying(String product, int version) {
        return saying(empty(""), Map.of("getDatabaseProductName", product, "getDatabaseMajorVersion", version));
    }

    /** A database that says of itself what is not so. */
    private static DataSource saying(DataSource database, Map<String, Object> instead) {
        return proxy(
                DataSource.class,
                database,
                (name, answer) -> answer instanceof Connection connection
                        ? proxy(
                                Connection.class,
                                connection,
                                (call, meta) -> meta instanceof DatabaseMetaData
                                        ? proxy(
                                                DatabaseMetaData.class,
                                                meta,
                                                (said, truth) -> instead.getOrDefault(said, truth))
                                        : meta)
                        : answer);
    }

    private interface Answer {
        Object instead(String method, Object answer);
    }

    private static <T> T proxy(Class<T> type, Object target, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            try {
                return answer.instead(method.getName(), method.invoke(target, given));
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }

    @Test
    void an_unreachable_database_is_said_to_be_so() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:tcp://localhost:1/nothing");

        assertThatThrownBy(() -> JdbcStorage.open(nowhere))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(DatabaseException.Kind.UNREACHABLE));
    }

    @Test
    void options_are_checked() {
        JdbcOptions standard = JdbcOptions.standard();

        for (String prefix : List.of("", "1_", "WS_", "ws-", "ws_; --", "a.b_", "x".repeat(21))) {
            assertThatThrownBy(() -> standard.withTablePrefix(prefix)).isInstanceOf(InvalidInputException.class);
        }
        for (Duration timeout : List.of(Duration.ZERO, Duration.ofMillis(999), Duration.ofHours(2))) {
            assertThatThrownBy(() -> standard.withStatementTimeout(timeout)).isInstanceOf(InvalidInputException.class);
        }
    }

    private Optional<Organization> find(JdbcStorage storage) {
        return storage.read(now -> now.organizations().find(acme.id()));
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
