package dev.workspaces.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** H2, in memory or in a file. It holds no rows together: who would, waits. */
final class H2Dialect implements Dialect {
    private static final int OLDEST = 2;

    /** What H2 calls its isolation level {@code SNAPSHOT}; JDBC has no constant for it. */
    private static final int SNAPSHOT = 6;

    /** Whether something makes it compare text in another way; what ignores case is in no table of settings. */
    private static final String OTHERWISE = """
            SELECT CASE WHEN CAST('a' AS VARCHAR(1)) = CAST('A' AS VARCHAR(1)) THEN 1 ELSE count(*) END
            FROM information_schema.settings
            WHERE (setting_name = 'MODE' AND upper(setting_value) <> 'REGULAR')
               OR (setting_name = 'COLLATION' AND upper(setting_value) <> 'OFF')
            """;

    private static final int ADMIN_RIGHTS_REQUIRED = 90040;

    /** They note in a file where its last but one part is, and not its last: whoever opens it after a kill may not find that. */
    private static final Set<String> FORGETFUL = Set.of("2.5.250", "2.5.252");

    private static final H2File FILE = new H2File();

    @Override
    public String migrations() {
        return "h2";
    }

    @Override
    public String collation() {
        return "";
    }

    @Override
    public void check(Connection connection) throws SQLException {
        Databases.requireVersion(connection, "H2", OLDEST, 0);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OTHERWISE)) {
            if (row.next() && row.getInt(1) > 0) {
                throw new UnsupportedDatabaseException(
                        "H2 in a compatibility mode, with a collation or ignoring case compares text in another way: "
                                + "open it without `MODE`, `COLLATION` and `IGNORECASE`");
            }
        }
        writeAtOnce(connection);
        warnIfForgetful(connection);
    }

    private static void warnIfForgetful(Connection connection) throws SQLException {
        String version = connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
        if (FORGETFUL.contains(version) && isInFile(connection)) {
            Borrowed.LOG.warn(
                    "H2 {} may lose the last changes that it has acknowledged when its process is killed: 2.4.240 does not",
                    version);
        }
    }

    private static boolean isInFile(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT database_path()")) {
            return row.next() && row.getString(1) != null;
        }
    }

    /** Otherwise H2 writes half a second after it has said that it did, and loses that when its process is killed. */
    private static void writeAtOnce(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY 0");
        } catch (SQLException refused) {
            if (refused.getErrorCode() != ADMIN_RIGHTS_REQUIRED) {
                throw refused;
            }
            throw new UnsupportedDatabaseException(
                    "this user of H2 may not say that what is committed is written at once: "
                            + "let an administrator run `SET WRITE_DELAY 0` and open it");
        }
    }

    /** Making a table commits, and so lets go of the rows by which Flyway would hold others off: a row that it does not touch. */
    @Override
    public List<String> holdingOthersOff(String tablePrefix) {
        String lock = tablePrefix + "schema_lock";
        return List.of(
                "CREATE TABLE IF NOT EXISTS " + lock + " (id INT PRIMARY KEY)",
                "MERGE INTO " + lock + " (id) KEY (id) VALUES (1)");
    }

    @Override
    public Restore beginWriting(Connection connection, long timeoutInMillis) throws SQLException {
        return begin(connection, Connection.TRANSACTION_READ_COMMITTED, timeoutInMillis);
    }

    @Override
    public Restore beginReading(Connection connection, long timeoutInMillis) throws SQLException {
        return begin(connection, SNAPSHOT, timeoutInMillis);
    }

    private static Restore begin(Connection connection, int level, long timeoutInMillis) throws SQLException {
        int before = connection.getTransactionIsolation();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCK_TIMEOUT " + timeoutInMillis);
        }
        if (before == level) {
            return same -> {};
        }
        connection.setTransactionIsolation(level);
        return same -> same.setTransactionIsolation(before);
    }

    @Override
    public <T> T change(Supplier<T> statement) {
        return FILE.change(statement);
    }

    @Override
    public void end(Ending ending) throws SQLException {
        FILE.end(ending);
    }

    @Override
    public boolean needsDriverTimeout() {
        return true;
    }

    @Override
    public String ifAbsent(String insert) {
        return insert;
    }

    @Override
    public String shared(String query) {
        return query + " FOR UPDATE";
    }
}
