package dev.workspaces.jdbc;

import dev.workspaces.service.property.SameAnswers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same stories on MariaDB. */
@Tag("mariadb")
@ExtendWith(MariaDb.class)
class MariaDbSameAnswersTest {
    @Test
    void mariadb_answers_as_memory_does() {
        SameAnswers.assertGiven("MariaDB", MariaDb.server()::empty);
    }
}
