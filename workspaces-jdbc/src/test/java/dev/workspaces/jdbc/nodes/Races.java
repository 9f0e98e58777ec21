package dev.workspaces.jdbc.nodes;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** All races between processes, on one database. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Races implements OwnerRaces, UniquenessRaces, PersonRaces, DeletionRaces, KeyRaces {
    private final Cluster cluster;

    Races(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public Cluster cluster() {
        return cluster;
    }

    @AfterAll
    void end() {
        cluster.close();
    }
}
