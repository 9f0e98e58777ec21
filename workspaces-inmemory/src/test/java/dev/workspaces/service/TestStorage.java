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

    /** One that holds nothing. */
    Storage openEmpty();

    /** From the provider, if there is one. */
    static Storage opened() {
        return provider().open();
    }

    /** One that holds nothing, from the provider, if there is one. */
    static Storage openedEmpty() {
        return provider().openEmpty();
    }

    private static TestStorage provider() {
        return ServiceLoader.load(TestStorage.class).findFirst().orElseGet(InMemory::new);
    }

    /** Nobody else knows what is in memory. */
    final class InMemory implements TestStorage {
        private InMemory() {}

        @Override
        public Storage open() {
            return new InMemoryStorage();
        }

        @Override
        public Storage openEmpty() {
            return new InMemoryStorage();
        }
    }
}
