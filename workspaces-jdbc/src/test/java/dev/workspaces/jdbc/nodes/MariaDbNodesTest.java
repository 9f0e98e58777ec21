package dev.workspaces.jdbc.nodes;

import dev.workspaces.jdbc.MariaDb;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The races between processes, on MariaDB. */
@Tag("mariadb")
@ExtendWith(MariaDb.class)
class MariaDbNodesTest extends Races {
    MariaDbNodesTest() {
        super(Cluster.on("MariaDB", MariaDb.server().url()));
    }
}
