package dev.workspaces.jdbc.crash;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application with H2 in it is killed. */
class KilledApplicationOnH2Test {
    @Test
    void all_that_was_acknowledged_is_there_and_nothing_is_half_done(@TempDir Path folder) throws IOException {
        KilledApplications.again("H2", "jdbc:h2:file:" + folder.resolve("acme"));
    }
}
