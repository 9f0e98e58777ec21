package dev.workspaces.jdbc.crash;

import dev.workspaces.jdbc.MariaDb;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** On MariaDB. */
@Tag("mariadb")
@ExtendWith(MariaDb.class)
class MariaDbDelayTest implements Delays {
    @Override
    public String url() {
        return MariaDb.server().url();
    }
}
