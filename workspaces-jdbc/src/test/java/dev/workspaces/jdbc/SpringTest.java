package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.organization.Organization;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A host with Spring's transactions: the library is in the one that is open, and has its own where none is. */
class SpringTest {
    private final Organization acme = Acme.organization();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_is_done_in_a_transaction_is_there_after_it(TestDatabase database) {
        try (JdbcStorage storage = joining(database)) {
            transactions(database).executeWithoutResult(status -> {
                insert(storage);
                assertThat(find(database.open())).as("before the commit").isEmpty();
            });

            assertThat(find(storage)).contains(acme);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothing_of_a_transaction_that_throws_is_there(TestDatabase database) {
        try (JdbcStorage storage = joining(database)) {
            assertThatThrownBy(() -> transactions(database).executeWithoutResult(status -> {
                        insert(storage);
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");

            assertThat(find(storage)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void outside_of_one_the_library_has_its_own(TestDatabase database) {
        try (JdbcStorage storage = joining(database)) {
            insert(storage);

            assertThat(find(database.open())).contains(acme);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_spring_does_on_the_same_connection_is_seen(TestDatabase database) {
        JdbcTemplate host = new JdbcTemplate(database.dataSource());
        try (JdbcStorage storage = joining(database)) {
            insert(storage);
            transactions(database).executeWithoutResult(status -> {
                host.update(
                        "DELETE FROM ws_organization WHERE id = ?", acme.id().value());
                assertThat(find(storage)).isEmpty();
                status.setRollbackOnly();
            });

            assertThat(find(storage)).contains(acme);
        }
    }

    /** What the host did before in its transaction would not be done again. */
    @ParameterizedTest
    @MethodSource("databases")
    void a_lost_race_is_run_again_in_a_transaction_of_the_librarys_own_only(TestDatabase database) {
        try (JdbcStorage storage = joining(database)) {
            AtomicInteger runs = new AtomicInteger();
            Runnable losing = () -> storage.transact(work -> {
                runs.incrementAndGet();
                throw new DatabaseException(DatabaseException.Kind.BUSY, "40001");
            });

            assertThatThrownBy(() -> transactions(database).executeWithoutResult(status -> losing.run()))
                    .isInstanceOf(DatabaseException.class);
            assertThat(runs).hasValue(1);

            assertThatThrownBy(losing::run).isInstanceOf(DatabaseException.class);
            assertThat(runs).hasValueGreaterThan(2);
        }
    }

    private static JdbcStorage joining(TestDatabase database) {
        database.open().close();
        return JdbcStorage.open(
                new TransactionAwareDataSourceProxy(database.dataSource()),
                JdbcOptions.standard().joiningTransactions());
    }

    private static TransactionTemplate transactions(TestDatabase database) {
        TransactionTemplate transactions =
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return transactions;
    }

    private Organization insert(JdbcStorage storage) {
        return storage.transact(work -> work.organizations().insert(acme));
    }

    private Optional<Organization> find(JdbcStorage storage) {
        return storage.read(now -> now.organizations().find(acme.id()));
    }
}
