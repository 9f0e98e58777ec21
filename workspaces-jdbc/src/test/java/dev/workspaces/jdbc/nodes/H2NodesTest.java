package dev.workspaces.jdbc.nodes;

import dev.workspaces.jdbc.H2;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The races between processes, on an H2 that serves them: a file of its own only one process may open. */
@Tag("soak")
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H2NodesTest implements OwnerRaces, UniquenessRaces, PersonRaces, DeletionRaces, KeyRaces {
    private final Cluster cluster = Cluster.on("H2", H2.server().url());

    @Override
    public Cluster cluster() {
        return cluster;
    }

    @AfterAll
    void end() {
        cluster.close();
    }
}
