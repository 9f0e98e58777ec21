package dev.workspaces.testing.property;

import dev.workspaces.inmemory.InMemoryStorage;
import org.junit.jupiter.api.Test;

/** Worlds that are loaded into storage in memory. */
class StoredWorldsTest {
    @Test
    void random_questions_are_answered_from_memory_as_from_the_world() {
        StoredWorlds.assertAnsweredAlike(10, 200, catalogue -> new InMemoryStorage());
    }
}
