package dev.workspaces.jdbc;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Earlier schemas and listeners on MariaDB. */
@Tag("mariadb")
@ExtendWith(MariaDb.class)
class MariaDbChangesTest {
    @Test
    void what_the_first_schema_held_is_there_after_the_migration() throws Exception {
        EarlierSchemas.assertKept(MariaDb.server().dataSource(), 1);
    }

    @Test
    void what_the_second_schema_held_is_there_after_the_migration() throws Exception {
        EarlierSchemas.assertKept(MariaDb.server().dataSource(), 2);
    }

    @Test
    void nodes_that_listen_under_one_name_lose_nothing_between_them() throws Exception {
        SharedListeners.assertNothingLost(MariaDb.server().dataSource());
    }
}
