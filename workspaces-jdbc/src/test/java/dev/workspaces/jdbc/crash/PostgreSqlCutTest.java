package dev.workspaces.jdbc.crash;

import dev.workspaces.jdbc.OnPostgreSql;
import dev.workspaces.jdbc.PostgreSql;

/** On PostgreSQL. */
@OnPostgreSql
class PostgreSqlCutTest implements Cuts {
    @Override
    public String url() {
        return PostgreSql.server().url() + "&prepareThreshold=0";
    }
}
