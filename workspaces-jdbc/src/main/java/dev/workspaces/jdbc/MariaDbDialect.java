package dev.workspaces.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** MariaDB 10.6 or later, and MySQL 8 or later. */
final class MariaDbDialect implements Dialect {
    private static final int OLDEST_MARIADB = 10;
    private static final int OLDEST_MARIADB_MINOR = 6;
    private static final int OLDEST_MYSQL = 8;

    private final boolean isMySql;

    MariaDbDialect(boolean isMySql) {
        this.isMySql = isMySql;
    }

    @Override
    public String migrations() {
        return "mariadb";
    }

    /** Neither pads spaces, as {@code utf8mb4_bin} does. */
    @Override
    public String collation() {
        return isMySql ? "utf8mb4_0900_bin" : "utf8mb4_nopad_bin";
    }

    @Override
    public void check(Connection connection) throws SQLException {
        Databases.requireVersion(
                connection,
                isMySql ? "MySQL" : "MariaDB",
                isMySql ? OLDEST_MYSQL : OLDEST_MARIADB,
                isMySql ? 0 : OLDEST_MARIADB_MINOR);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@sql_mode")) {
            if (row.next() && !row.getString(1).contains("STRICT_")) {
                throw new UnsupportedDatabaseException(
                        "without a strict `sql_mode` values would be cut without a word: add `STRICT_TRANS_TABLES`");
            }
        }
    }

    @Override
    public Restore beginWriting(Connection connection, long timeoutInMillis) throws SQLException {
        return begin(connection, "READ COMMITTED, READ WRITE");
    }

    @Override
    public Restore beginReading(Connection connection, long timeoutInMillis) throws SQLException {
        return begin(connection, "REPEATABLE READ, READ ONLY");
    }

    /** Holds for the next transaction alone, which the first statement after it begins. */
    private static Restore begin(Connection connection, String mode) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL " + mode);
        }
        return same -> {};
    }

    @Override
    public boolean needsDriverTimeout() {
        return true;
    }

    @Override
    public String ifAbsent(String insert) {
        return insert.replaceFirst("^INSERT", "INSERT IGNORE");
    }

    @Override
    public String shared(String query) {
        return query + " LOCK IN SHARE MODE";
    }
}
