package dev.workspaces.examples.cli;

import dev.workspaces.jdbc.PostgreSql;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** The scenario runner on a real PostgreSQL. */
class DecidePostgreSqlTest {
    @Test
    @DisabledIfEnvironmentVariable(named = PostgreSql.WITHOUT, matches = "true")
    void postgresql_answers_and_is_left_as_it_was() throws SQLException {
        Answers.assertAnsweredAndLeft(PostgreSql.newDatabase());
    }
}
