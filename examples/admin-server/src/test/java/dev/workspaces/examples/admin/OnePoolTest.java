package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One pool serves the library and what the server keeps besides, also where the one asks the other. */
class OnePoolTest {
    /** What a pool of Hikari's holds unless it is told otherwise. */
    private static final int CONNECTIONS = 10;

    private static final int DELETIONS = 2 * CONNECTIONS;

    @Test
    void more_workspaces_are_deleted_at_once_than_there_are_connections_and_all_come_to_an_end() throws Exception {
        CountDownLatch allTaken = new CountDownLatch(CONNECTIONS);
        Stores all = Stores.open("jdbc:h2:mem:" + UUID.randomUUID());
        FeatureStore features = new InterruptedFeatures(all.features(), () -> {}, () -> arrive(allTaken));
        Stores stores = new Stores(all.storage(), all.atOnce(), features, all.end());
        ExecutorService clients = Executors.newFixedThreadPool(DELETIONS);
        try (TestServer test = new TestServer(stores, Clock.systemUTC(), Optional.empty())) {
            List<Future<Reply>> deleted = new ArrayList<>();
            for (int at = 0; at < DELETIONS; at++) {
                String slug = "acme-" + at;
                Client owner = client(test, slug);
                deleted.add(clients.submit(() -> owner.delete("/v1/admin/workspaces/lab")));
            }
            for (Future<Reply> each : deleted) {
                assertThat(each.get(1, TimeUnit.MINUTES).status()).isEqualTo(200);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** The owner of an organization that has a workspace {@code lab}. */
    private static Client client(TestServer test, String slug) {
        var organization = test.organization(slug);
        test.workspace(test.owner(organization, slug), "lab");
        return test.client(TestTokens.of(organization, "owner-of-" + slug).signed());
    }

    /** Until every connection is held by somebody who is here. */
    private static void arrive(CountDownLatch allTaken) {
        allTaken.countDown();
        try {
            assertThat(allTaken.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
