package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.service.ChangeKey.RevokeKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A host that deletes its prompt, and revokes the key of it, in one transaction of its own. */
interface OneCommit {
    String PROMPT = "greeting";

    /** No time that passes here ends what a node keeps. */
    Duration BOUND = Duration.ofHours(1);

    TestDatabase database();

    @Test
    default void both_are_gone_once_the_host_commits() throws SQLException {
        try (Host host = new Host(database());
                Connection connection = host.begin()) {
            host.retire(connection);
            host.assertThere(true, "before the commit");

            connection.commit();

            host.assertThere(false, "after the commit");
        }
    }

    @Test
    default void both_are_there_once_the_host_rolls_back() throws SQLException {
        try (Host host = new Host(database());
                Connection connection = host.begin()) {
            host.retire(connection);

            connection.rollback();
            host.assertThere(true, "after the rollback");

            host.retire(connection);
            connection.commit();
            host.assertThere(false, "the second time");
        }
    }

    /** What it keeps stands until it hears of the commit, as of any other node's. */
    @Test
    default void a_node_that_follows_hears_of_it_after_the_commit() throws SQLException {
        try (Host host = new Host(database());
                Workspaces node = host.nodeThatKeeps();
                Connection connection = host.begin()) {
            host.retire(connection);
            node.hearChanges();
            assertThat(host.tenant.isLetInBy(node)).as("before the commit").isTrue();

            connection.commit();
            assertThat(host.tenant.isLetInBy(node)).as("what it keeps").isTrue();

            node.hearChanges();
            assertThat(host.tenant.isLetInBy(node)).as("after it heard").isFalse();
        }
    }

    /** The next change has the revision that was rolled back. */
    @Test
    default void a_node_that_follows_hears_of_what_comes_after_a_rollback() throws SQLException {
        try (Host host = new Host(database());
                Workspaces node = host.nodeThatKeeps();
                Connection connection = host.begin()) {
            host.retire(connection);
            node.hearChanges();
            connection.rollback();
            node.hearChanges();
            assertThat(host.tenant.isLetInBy(node)).as("after the rollback").isTrue();

            host.tenant.olga().carryOut(host.revocation());
            node.hearChanges();

            assertThat(host.tenant.isLetInBy(node)).isFalse();
        }
    }

    /** Whose prompt it is. */
    final class Host implements AutoCloseable {
        final TestDatabase database;
        final JdbcStorage storage;
        final HostRows rows;
        final Tenant tenant;

        Host(TestDatabase database) {
            this.database = database;
            storage = database.open();
            tenant = Tenant.foundedBy(Workspaces.builder(storage));
            rows = new HostRows(database);
            rows.add(PROMPT, tenant.id(), tenant.research());
        }

        RevokeKey revocation() {
            return new RevokeKey(tenant.key().key().id());
        }

        Connection begin() throws SQLException {
            Connection connection = database.dataSource().getConnection();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            return connection;
        }

        void retire(Connection connection) {
            rows.remove(PROMPT, new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
            Workspaces joined = Workspaces.open(storage.joining(connection));
            tenant.olga(joined).carryOut(revocation());
        }

        void assertThere(boolean isThere, String when) {
            assertThat(rows.isThere(PROMPT)).as(when).isEqualTo(isThere);
            assertThat(tenant.isLetInBy(tenant.workspaces())).as(when).isEqualTo(isThere);
        }

        /** Another node, which has let the key in so often that it reads nothing any more. */
        Workspaces nodeThatKeeps() {
            Workspaces node = Workspaces.builder(storage).following(BOUND).build();
            for (int time = 0; time < 3; time++) {
                assertThat(tenant.isLetInBy(node)).isTrue();
                node.hearChanges();
            }
            assertThat(tenant.isLetInBy(node)).isTrue();
            return node;
        }

        @Override
        public void close() {
            rows.close();
            tenant.close();
        }
    }
}
