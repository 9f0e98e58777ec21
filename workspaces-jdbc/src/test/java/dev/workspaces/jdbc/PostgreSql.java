package dev.workspaces.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/**
 * The PostgreSQL that tests share: the server that an environment variable points to, else a real one that they start. A machine
 * where none starts fails, unless it was told to go without.
 */
public final class PostgreSql {
    /** A JDBC URL with user and password, of a database that may be written to. */
    static final String URL = "WORKSPACES_TEST_POSTGRESQL_URL";

    /** {@code true} on a machine where no PostgreSQL can be. */
    public static final String WITHOUT = "WORKSPACES_TEST_WITHOUT_POSTGRESQL";

    private PostgreSql() {}

    /** A JDBC URL, with who comes, of a new database. */
    public static String newDatabase() {
        return server().another();
    }

    /** It. */
    public static TestDatabase server() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final TestDatabase SERVER = found();

        private static TestDatabase found() {
            String url = System.getenv(URL);
            return url == null ? started() : at(url);
        }

        private static TestDatabase at(String url) {
            return TestDatabase.at(url, "SET TIME ZONE '" + TestDatabase.ZONE + "'");
        }

        private static TestDatabase started() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("timezone", TestDatabase.ZONE)
                        .start();
                return at(server.getJdbcUrl("postgres", "postgres"));
            } catch (IOException | RuntimeException e) {
                throw new AssertionError(
                        "no PostgreSQL starts here: set " + URL + ", or go without by " + WITHOUT + "=true", e);
            }
        }
    }
}
