package dev.workspaces.jdbc.crash;

import dev.workspaces.jdbc.PostgreSql;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** On PostgreSQL. */
@DisabledIfEnvironmentVariable(
        named = PostgreSql.WITHOUT,
        matches = "true",
        disabledReason = "this machine was told to go without PostgreSQL")
class PostgreSqlDelayTest implements Delays {
    @Override
    public String url() {
        return PostgreSql.server().url();
    }
}
