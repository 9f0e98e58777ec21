package dev.workspaces.service;

import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.storage.Storage;
import java.util.ServiceLoader;

/**
 * What the tests of the services keep things in, from this one place: memory, unless a provider of this service is on the class
 * path. So another module runs the same tests on its own storage.
 */
public interface TestStorage {
    /** A storage that this test alone closes; it may hold what other tests left. */
    Storage open();

    /** From the provider, if there is one. */
    static Storage opened() {
        return ServiceLoader.load(TestStorage.class)
                .findFirst()
                .orElse(InMemoryStorage::new)
                .open();
    }
}
