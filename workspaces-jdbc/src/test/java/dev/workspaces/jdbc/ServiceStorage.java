package dev.workspaces.jdbc;

import dev.workspaces.service.TestStorage;
import dev.workspaces.storage.Storage;

/** What the tests of the services keep things in, in this module: the database that {@code -Dworkspaces.storage} names. */
public final class ServiceStorage implements TestStorage {
    /** Constructor for the service loader. */
    public ServiceStorage() {}

    @Override
    public Storage open() {
        return database().open();
    }

    @Override
    public Storage openEmpty() {
        TestDatabase database = database();
        return database == H2.memory() ? H2.empty() : database.empty();
    }

    private static TestDatabase database() {
        String name = System.getProperty("workspaces.storage", "h2");
        return switch (name) {
            case "h2" -> H2.memory();
            case "postgresql" -> PostgreSql.server();
            case "mariadb" -> MariaDb.server();
            default -> throw new IllegalArgumentException("no database is called `" + name + "`");
        };
    }
}
