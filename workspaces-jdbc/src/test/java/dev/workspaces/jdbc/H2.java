package dev.workspaces.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;

/** The kinds of H2 that tests share. */
public final class H2 {
    private static final String ZONE = "SET TIME ZONE '" + TestDatabase.ZONE + "'";

    private H2() {}

    static TestDatabase memory() {
        return Memory.SHARED;
    }

    static TestDatabase file() {
        return InFile.SHARED;
    }

    /** In a file, behind a server that other processes may use. */
    public static TestDatabase server() {
        return Served.SHARED;
    }

    /** A database of its own: each of H2's transactions goes through all tables, so that more and more of them take more and more time. */
    static JdbcStorage empty() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        database.setUser("sa");
        return JdbcStorage.open(database);
    }

    private static final class Memory {
        static final TestDatabase SHARED = TestDatabase.at("jdbc:h2:mem:contract;DB_CLOSE_DELAY=-1;USER=sa", ZONE);
    }

    private static final class InFile {
        static final TestDatabase SHARED =
                TestDatabase.at("jdbc:h2:file:" + directory().resolve("contract") + ";USER=sa", ZONE);
    }

    private static final class Served {
        static final TestDatabase SHARED = TestDatabase.at("jdbc:h2:" + start().getURL() + "/./nodes;USER=sa", ZONE);

        private static Server start() {
            try {
                return Server.createTcpServer(
                                "-tcpPort",
                                "0",
                                "-tcpDaemon",
                                "-ifNotExists",
                                "-baseDir",
                                directory().toString())
                        .start();
            } catch (SQLException e) {
                throw new AssertionError("no H2 server starts here", e);
            }
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/h2")), "contract")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
