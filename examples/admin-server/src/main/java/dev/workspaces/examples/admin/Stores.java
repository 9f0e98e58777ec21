package dev.workspaces.examples.admin;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.storage.Storage;

/**
 * Where everything is kept.
 *
 * @param storage what the library keeps
 * @param features what the server keeps in workspaces
 */
record Stores(Storage storage, FeatureStore features) {
    /**
     * Opens what the command line names.
     *
     * @throws InvalidInputException if there is none such
     */
    static Stores open(String db) {
        if (db.equals("memory")) {
            return new Stores(new InMemoryStorage(), new InMemoryFeatures());
        }
        throw new InvalidInputException("--db", "`memory`");
    }
}
