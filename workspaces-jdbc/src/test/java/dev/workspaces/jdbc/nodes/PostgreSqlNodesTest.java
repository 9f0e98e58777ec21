package dev.workspaces.jdbc.nodes;

import dev.workspaces.jdbc.PostgreSql;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** The races between processes, on PostgreSQL. */
@DisabledIfEnvironmentVariable(
        named = PostgreSql.WITHOUT,
        matches = "true",
        disabledReason = "this machine was told to go without PostgreSQL")
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlNodesTest implements OwnerRaces, UniquenessRaces, PersonRaces, DeletionRaces, KeyRaces {
    private final Cluster cluster = Cluster.on("PostgreSQL", PostgreSql.server().url());

    @Override
    public Cluster cluster() {
        return cluster;
    }

    @AfterAll
    void end() {
        cluster.close();
    }
}
