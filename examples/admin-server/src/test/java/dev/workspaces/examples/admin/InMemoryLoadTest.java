package dev.workspaces.examples.admin;

import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The same as {@link LoadTest}, without a database. */
@Tag("soak")
@Isolated
class InMemoryLoadTest {
    @Test
    void nothing_fails_and_nothing_piles_up() throws InterruptedException, ExecutionException {
        LoadTest.load("memory", "memory");
    }
}
