package dev.workspaces.examples.admin;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.jdbc.JdbcStorage;
import dev.workspaces.storage.Storage;

/**
 * Where everything is kept.
 *
 * @param storage what the library keeps
 * @param features what the server keeps in workspaces
 * @param end lets go of what they stand on; when both are closed
 */
record Stores(Storage storage, FeatureStore features, Runnable end) {
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

    /** With a pool for each: the library may hold a connection while it asks what is left in a workspace. */
    private static Stores inDatabase(String url) {
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

    private static HikariDataSource pool(String url, String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName(name);
        return new HikariDataSource(config);
    }
}
