package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.organization.Organization;
import dev.workspaces.storage.Storage;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library's work inside of a transaction of the host's, beside the host's own. */
class JoiningTest {
    private final Organization acme = Acme.organization();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_the_library_and_the_host_did_is_there_once_the_host_commits(TestDatabase database) throws SQLException {
        try (JdbcStorage storage = database.open();
                Connection connection = transaction(database)) {
            prompt(connection, "before");
            insert(storage.joining(connection), acme);
            assertThat(find(storage, acme)).as("before the commit").isEmpty();

            connection.commit();

            assertThat(find(storage, acme)).contains(acme);
            assertThat(prompts(connection)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothing_of_either_is_there_once_the_host_rolls_back(TestDatabase database) throws SQLException {
        try (JdbcStorage storage = database.open();
                Connection connection = transaction(database)) {
            prompt(connection, "before");
            insert(storage.joining(connection), acme);

            connection.rollback();

            assertThat(find(storage, acme)).isEmpty();
            assertThat(prompts(connection)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void work_that_throws_is_undone_and_leaves_the_hosts_as_it_was(TestDatabase database) throws SQLException {
        Organization other = Acme.organization();
        try (JdbcStorage storage = database.open();
                Connection connection = transaction(database)) {
            prompt(connection, "before");
            Storage joined = storage.joining(connection);
            insert(joined, other);
            assertThatThrownBy(() -> joined.transact(work -> {
                        work.organizations().insert(acme);
                        return work.organizations().insert(other);
                    }))
                    .isInstanceOf(AlreadyExistsException.class);

            connection.commit();

            assertThat(find(storage, acme)).isEmpty();
            assertThat(find(storage, other)).contains(other);
            assertThat(prompts(connection)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void only_an_open_transaction_that_is_read_committed_can_be_joined(TestDatabase database) throws SQLException {
        try (JdbcStorage storage = database.open();
                Connection connection = database.dataSource().getConnection()) {
            assertThatThrownBy(() -> find(storage.joining(connection), acme))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("commits by itself");

            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> find(storage.joining(connection), acme))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("read committed");
        }
    }

    /** Nobody has told the host's transaction how long a statement may take. */
    @ParameterizedTest
    @MethodSource("databases")
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void waiting_for_what_another_one_holds_ends_in_time(TestDatabase database) throws SQLException {
        JdbcOptions options = JdbcOptions.standard().withStatementTimeout(Duration.ofSeconds(1));
        try (JdbcStorage storage = JdbcStorage.open(database.dataSource(), options);
                Connection holding = transaction(database);
                Connection waiting = transaction(database)) {
            insert(storage, acme);
            lock(storage.joining(holding));

            assertThatThrownBy(() -> lock(storage.joining(waiting)))
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(DatabaseException.Kind.TIMED_OUT));
            holding.rollback();
            lock(storage.joining(waiting));
            waiting.rollback();
        }
    }

    /** As where the database has ended the transaction by itself: MariaDB does that where there was a deadlock. */
    @Test
    void what_was_borrowed_is_given_back_where_there_is_nothing_to_go_back_to() throws SQLException {
        List<String> calls = new ArrayList<>();

        new Joined(noting(calls, "rollback"), false).close();
        assertThat(calls).as("the host's").doesNotContain("close");

        new Joined(noting(calls, "rollback"), true).close();
        assertThat(calls).endsWith("rollback", "close");
    }

    /** A host that goes on after each of many refusals would be in as many transactions, one in the other. */
    @Test
    void what_was_gone_back_to_is_let_go_of() throws SQLException {
        List<String> calls = new ArrayList<>();

        new Joined(noting(calls, "none"), true).close();

        assertThat(calls).endsWith("setSavepoint", "rollback", "releaseSavepoint", "close");
    }

    /** A connection in a transaction, which notes what is called on it; one call fails. */
    private static Connection noting(List<String> calls, String failing) {
        Map<String, Object> answers =
                Map.of("getAutoCommit", false, "getTransactionIsolation", Connection.TRANSACTION_READ_COMMITTED);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, given) -> {
                    calls.add(method.getName());
                    if (method.getName().equals(failing)) {
                        throw new SQLException("on purpose");
                    }
                    return answers.get(method.getName());
                });
    }

    private void lock(Storage storage) {
        storage.transact(work -> {
            work.lock(acme.id());
            return work;
        });
    }

    private static Connection transaction(TestDatabase database) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS host_prompt");
            statement.execute("CREATE TABLE host_prompt (name VARCHAR(20))");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private static void prompt(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO host_prompt (name) VALUES ('" + name + "')");
        }
    }

    private static int prompts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM host_prompt")) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }

    private static Organization insert(Storage storage, Organization organization) {
        return storage.transact(work -> work.organizations().insert(organization));
    }

    private static Optional<Organization> find(Storage storage, Organization organization) {
        return storage.read(now -> now.organizations().find(organization.id()));
    }
}
