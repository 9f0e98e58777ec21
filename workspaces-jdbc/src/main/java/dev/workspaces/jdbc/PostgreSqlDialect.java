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

    @Override
    public Restore beginWriting(Connection connection, long timeoutInMillis) throws SQLException {
        return begin(connection, "READ COMMITTED, READ WRITE", timeoutInMillis);
    }

    @Override
    public Restore beginReading(Connection connection, long timeoutInMillis) throws SQLException {
        return begin(connection, "REPEATABLE READ, READ ONLY", timeoutInMillis);
    }

    /** Both statements go in one round trip, with the beginning of the transaction, and end with it. */
    private static Restore begin(Connection connection, String mode, long timeoutInMillis) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SET TRANSACTION ISOLATION LEVEL " + mode + "; SET LOCAL statement_timeout = " + timeoutInMillis);
        }
        return same -> {};
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
}
