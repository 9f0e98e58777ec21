package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.Workspaces;
import dev.workspaces.jdbc.OneCommit.Host;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.ChangeKey.EnableKey;
import dev.workspaces.service.Command;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** A host whose methods Spring puts into transactions, and services that keep nothing, which join them. */
interface TransactionalMethods {
    TestDatabase database();

    @Test
    default void what_a_method_did_is_there_for_others_once_it_returned() {
        try (Spring spring = new Spring(database())) {
            spring.desk.carryOut(spring.host.revocation(), () -> {
                spring.host.assertThere(true, "for others, before the commit");
                return !spring.isLetIn();
            });

            spring.host.assertThere(false, "after the commit");
            assertThat(spring.isLetIn()).isFalse();
        }
    }

    @Test
    default void of_a_method_that_threw_both_are_there() {
        try (Spring spring = new Spring(database())) {
            assertThatThrownBy(() -> spring.desk.carryOut(spring.host.revocation(), spring::isLetIn))
                    .isInstanceOf(IllegalStateException.class);

            spring.host.assertThere(true, "after the rollback");
            assertThat(spring.isLetIn()).isTrue();
        }
    }

    /** It was let in while the transaction was open: that is not kept, though nobody said so. */
    @Test
    default void a_key_that_was_switched_on_in_a_method_that_threw_is_not_let_in() {
        try (Spring spring = new Spring(database())) {
            var key = spring.host.tenant.key().key().id();
            spring.host.tenant.olga().carryOut(new DisableKey(key));

            assertThatThrownBy(() -> spring.desk.carryOut(new EnableKey(key), () -> {
                        assertThat(spring.isLetIn()).as("before the rollback").isTrue();
                        assertThat(spring.isLetIn()).as("once more").isTrue();
                        return false;
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(spring.isLetIn()).isFalse();
        }
    }

    /** What a host does about prompts and keys. */
    interface Desk {
        /** Carries this out and deletes the prompt, and goes back where this is not so then. */
        void carryOut(Command<?> command, BooleanSupplier isSo);
    }

    /** In a transaction. */
    record TransactionalDesk(Host host, Workspaces joining) implements Desk {
        @Override
        @Transactional(isolation = Isolation.READ_COMMITTED)
        public void carryOut(Command<?> command, BooleanSupplier isSo) {
            host.rows.remove(OneCommit.PROMPT, new JdbcTemplate(host.database.dataSource()));
            host.tenant.olga(joining).carryOut(command);
            if (!isSo.getAsBoolean()) {
                throw new IllegalStateException("on purpose");
            }
        }
    }

    /** What Spring is told. */
    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    class Transactions {}

    /** The host's beans. */
    final class Spring implements AutoCloseable {
        final Host host;
        final Workspaces joining;
        final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
        final Desk desk;

        Spring(TestDatabase database) {
            host = new Host(database);
            JdbcStorage storage = JdbcStorage.open(
                    new TransactionAwareDataSourceProxy(database.dataSource()),
                    JdbcOptions.standard().joiningTransactions());
            joining = Workspaces.builder(storage).build();
            beans.register(Transactions.class);
            beans.registerBean(TransactionManager.class, () -> new DataSourceTransactionManager(database.dataSource()));
            beans.registerBean(Desk.class, () -> new TransactionalDesk(host, joining));
            beans.refresh();
            desk = beans.getBean(Desk.class);
        }

        boolean isLetIn() {
            return host.tenant.isLetInBy(joining);
        }

        @Override
        public void close() {
            beans.close();
            joining.close();
            host.close();
        }
    }
}
