package dev.workspaces.jdbc.nodes;

import dev.workspaces.jdbc.OnPostgreSql;
import dev.workspaces.jdbc.PostgreSql;

/** The races between processes, on PostgreSQL. */
@OnPostgreSql
class PostgreSqlNodesTest extends Races {
    PostgreSqlNodesTest() {
        super(Cluster.on("PostgreSQL", PostgreSql.server().url()));
    }
}
