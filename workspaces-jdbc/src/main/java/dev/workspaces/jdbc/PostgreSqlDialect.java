package dev.workspaces.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL 14 or later. */
final class PostgreSqlDialect implements Dialect {
    private static final int OLDEST = 14;

    @Override
    public String migrations() {
        return "postgresql";
    }

    @Override
    public String collation() {
        return "";
    }

    @Override
    public void check(Connection connection) throws SQLException {
        Databases.requireVersion(connection, "PostgreSQL", OLDEST, 0);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW server_encoding")) {
            if (row.next() && !row.getString(1).equals("UTF8")) {
                throw new UnsupportedDatabaseException(
                        "a PostgreSQL database with the encoding `" + row.getString(1) + "`: make one with `UTF8`");
            }
        }
    }

    /** All of it ends with the transaction. */
    @Override
    public String beginning(boolean isReadOnly, long timeoutInMillis) {
        String mode = isReadOnly ? "REPEATABLE READ, READ ONLY" : "READ COMMITTED, READ WRITE";
        return "SET TRANSACTION ISOLATION LEVEL " + mode + "; SET LOCAL statement_timeout = " + timeoutInMillis;
    }

    @Override
    public boolean loadsByItself() {
        return true;
    }

    @Override
    public boolean findsRows() {
        return true;
    }

    @Override
    public boolean takesSeveral() {
        return true;
    }

    @Override
    public boolean needsDriverTimeout() {
        return false;
    }

    @Override
    public String ifAbsent(String insert) {
        return insert + " ON CONFLICT DO NOTHING";
    }

    @Override
    public String shared(String query) {
        return query + " FOR SHARE";
    }

    @Override
    public String finds(String text, String expression) {
        return text + " ~ " + expression;
    }
}
