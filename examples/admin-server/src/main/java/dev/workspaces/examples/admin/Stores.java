package dev.workspaces.examples.admin;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.jdbc.JdbcStorage;
import dev.workspaces.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where everything is kept.
 *
 * @param storage what the library keeps
 * @param features what the server keeps in workspaces
 * @param end lets go of what they stand on; when both are closed
 */
record Stores(Storage storage, FeatureStore features, Runnable end) {
    /** A file of H2's in the current directory. */
    static final String DEFAULT = "jdbc:h2:file:./workspaces-admin";

    private static final String H2_FILE = "jdbc:h2:file:";

    /**
     * Opens what the command line names.
     *
     * @throws InvalidInputException if there is none such
     */
    static Stores open(String db) {
        if (db.equals("memory")) {
            return new Stores(new InMemoryStorage(), new InMemoryFeatures(), () -> {});
        }
        if (!db.startsWith("jdbc:")) {
            throw new InvalidInputException("--db", "`memory`, or a JDBC URL of H2, PostgreSQL or MariaDB");
        }
        return inDatabase(db);
    }

    /** Where everything is kept, in words, and without what a URL may say besides: a password. */
    static String place(String db) {
        if (db.startsWith(H2_FILE)) {
            return "in " + file(db);
        }
        return db.equals("memory") ? "in memory, until this stops" : "in the database that --db names";
    }

    /** With a pool for each: the library may hold a connection while it asks what is left in a workspace. */
    private static Stores inDatabase(String url) {
        requireOwners(url);
        HikariDataSource forLibrary = pool(url, "library");
        HikariDataSource forFeatures = pool(url, "features");
        Runnable end = () -> {
            forFeatures.close();
            forLibrary.close();
        };
        try {
            boolean isMySql = url.startsWith("jdbc:mariadb:") || url.startsWith("jdbc:mysql:");
            return new Stores(JdbcStorage.open(forLibrary), new JdbcFeatures(forFeatures, isMySql), end);
        } catch (RuntimeException failed) {
            end.run();
            throw failed;
        }
    }

    /** A new file is for its owner's eyes only: it holds what providers are called with. */
    private static void requireOwners(String url) {
        if (!url.startsWith(H2_FILE)) {
            return;
        }
        Path file = file(url);
        Path folder = file.getParent();
        boolean isMissing = Files.notExists(file) && folder != null && Files.isDirectory(folder);
        try {
            if (isMissing) {
                OwnersFile.create(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path file(String url) {
        String path = url.substring(H2_FILE.length()).replaceFirst(";.*", "") + ".mv.db";
        String home = System.getProperty("user.home", "");
        return Path.of(path.startsWith("~/") ? home + path.substring(1) : path)
                .toAbsolutePath()
                .normalize();
    }

    private static HikariDataSource pool(String url, String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName(name);
        return new HikariDataSource(config);
    }
}
