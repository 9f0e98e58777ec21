package dev.workspaces.examples.cli;

import dev.workspaces.jdbc.MariaDb;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The scenario runner on a real MariaDB. */
@Tag("mariadb")
@ExtendWith(MariaDb.class)
class DecideMariaDbTest {
    @Test
    void mariadb_answers_and_is_left_as_it_was() throws SQLException {
        Answers.assertAnsweredAndLeft(MariaDb.newDatabase());
    }
}
