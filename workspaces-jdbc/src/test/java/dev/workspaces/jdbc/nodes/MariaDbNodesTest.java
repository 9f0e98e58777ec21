package dev.workspaces.jdbc.nodes;

import dev.workspaces.jdbc.MariaDb;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The races between processes, on MariaDB. */
@Tag("mariadb")
@ExtendWith(MariaDb.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MariaDbNodesTest implements OwnerRaces, UniquenessRaces, PersonRaces, DeletionRaces, KeyRaces {
    private final Cluster cluster = Cluster.on("MariaDB", MariaDb.server().url());

    @Override
    public Cluster cluster() {
        return cluster;
    }

    @AfterAll
    void end() {
        cluster.close();
    }
}
