package dev.workspaces.jdbc.crash;

import dev.workspaces.jdbc.OnPostgreSql;
import dev.workspaces.jdbc.PostgreSql;

/** On PostgreSQL. */
@OnPostgreSql
class PostgreSqlDelayTest implements Delays {
    @Override
    public String url() {
        return PostgreSql.server().url();
    }
}
