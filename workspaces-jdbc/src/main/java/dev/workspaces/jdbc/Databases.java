package dev.workspaces.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Which database is on the other side of a connection. */
final class Databases {
    private Databases() {}

    /**
     * How to speak to it.
     *
     * @throws UnsupportedDatabaseException if it is none of those that the library knows, or too old
     */
    static Dialect dialect(Connection connection) throws SQLException {
        DatabaseMetaData is = connection.getMetaData();
        Dialect dialect = named(is.getDatabaseProductName(), is.getDatabaseProductVersion());
        dialect.check(connection);
        return dialect;
    }

    /** MySQL's driver calls MariaDB by the name of MySQL. */
    private static Dialect named(String product, String version) {
        return switch (product) {
            case "H2" -> new H2Dialect();
            case "PostgreSQL" -> new PostgreSqlDialect();
            case "MariaDB" -> new MariaDbDialect(false);
            case "MySQL" -> new MariaDbDialect(!version.contains("MariaDB"));
            default ->
                throw new UnsupportedDatabaseException("`" + product
                        + "` is no database that the library knows: H2, PostgreSQL, MariaDB or MySQL would do");
        };
    }

    /** Goes on only with this version or a later one. */
    static void requireVersion(Connection connection, String name, int major, int minor) throws SQLException {
        DatabaseMetaData is = connection.getMetaData();
        int isMajor = is.getDatabaseMajorVersion();
        if (isMajor < major || (isMajor == major && is.getDatabaseMinorVersion() < minor)) {
            throw new UnsupportedDatabaseException(name + " " + is.getDatabaseProductVersion() + " is too old: " + name
                    + " " + major + (minor > 0 ? "." + minor : "") + " or later would do");
        }
    }
}
