package dev.workspaces.jdbc;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Worlds that are loaded into MariaDB. */
@Tag("mariadb")
@ExtendWith(MariaDb.class)
class MariaDbStoredWorldsTest {
    @Test
    void random_questions_are_answered_from_mariadb_as_from_the_world() {
        RandomWorlds.assertAnsweredAlike(MariaDb.server());
    }
}
