package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** A host that creates several things in one workspace at once. */
interface HeldTogether {
    TestDatabase database();

    /** One waits for another inside: if that waited for the one, neither would come to an end. */
    @Test
    default void who_holds_a_workspace_does_not_wait_for_others_who_do() {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Tenant tenant = Tenant.foundedBy(Workspaces.builder(database().open()))) {
            String both = tenant.workspaces()
                    .holding(
                            tenant.id(),
                            tenant.research(),
                            () -> answer(other.submit(() -> tenant.workspaces()
                                    .holding(tenant.id(), tenant.research(), () -> "both hold it"))));

            assertThat(both).isEqualTo("both hold it");
        } finally {
            other.shutdownNow();
        }
    }

    private static String answer(Future<String> running) {
        try {
            return running.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException failed) {
            throw new AssertionError("the other one could not hold it", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
