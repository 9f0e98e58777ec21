package dev.workspaces.service.property;

import dev.workspaces.inmemory.InMemoryStorage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing but what is told decides what is answered: not chance, not the order that a map happens to have. On a database, its own module tells them. */
@Tag("in-memory")
class SameAnswersTest {
    @Test
    void the_same_story_told_twice_in_memory_has_the_same_answers() {
        SameAnswers.assertGiven("memory", InMemoryStorage::new);
    }
}
