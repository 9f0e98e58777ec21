package dev.workspaces.jdbc.crash;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application on PostgreSQL is killed. */
class KilledApplicationOnPostgreSqlTest {
    @Test
    void all_that_was_acknowledged_is_there_and_nothing_is_half_done(@TempDir Path folder) throws IOException {
        try (Server server = Server.startIn(folder)) {
            KilledApplications.again("PostgreSQL", server.url());
        }
    }
}
