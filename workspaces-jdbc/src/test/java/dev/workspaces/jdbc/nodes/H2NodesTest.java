package dev.workspaces.jdbc.nodes;

import dev.workspaces.jdbc.H2;
import org.junit.jupiter.api.Tag;

/** The races between processes, on an H2 that serves them: a file of its own only one process may open. */
@Tag("soak")
class H2NodesTest extends Races {
    H2NodesTest() {
        super(Cluster.on("H2", H2.server().url()));
    }
}
