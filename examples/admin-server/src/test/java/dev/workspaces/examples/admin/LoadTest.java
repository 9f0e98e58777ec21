package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.jdbc.crash.Server;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** 64 connections that read, ask and complete for a while: nothing fails, and nothing piles up. */
@Tag("soak")
@Isolated
class LoadTest {
    private static final int CONNECTIONS = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration LASTING = Duration.ofSeconds(Integer.getInteger("load.seconds", 60));
    private static final long HEAP_ROOM = 64L << 20;

    @Test
    void on_h2_nothing_fails_and_nothing_piles_up(@TempDir Path folder)
            throws InterruptedException, ExecutionException {
        load("H2", "jdbc:h2:file:" + folder.resolve("store"));
    }

    @Test
    void on_postgresql_nothing_fails_and_nothing_piles_up(@TempDir Path folder)
            throws IOException, InterruptedException, ExecutionException {
        try (Server server = Server.startIn(folder)) {
            load("PostgreSQL", server.url());
        }
    }

    static void load(String name, String db) throws InterruptedException, ExecutionException {
        try (TestServer test = new TestServer(db)) {
            Fixture acme = new Fixture(test, "acme");
            Load load = new Load(test.server.port(), CONNECTIONS, requests(acme));
            load.run(WARM_UP);
            long before = heap();

            LoadResult result = load.run(LASTING);

            long grown = heap() - before;
            System.out.println(name + ", " + result + ", heap " + (grown >> 10) + " KiB more");
            assertThat(result.errors()).isZero();
            assertThat(grown).isLessThan(HEAP_ROOM);
        }
    }

    private static List<byte[]> requests(Fixture acme) {
        return List.of(
                Load.get("/v1/admin/workspaces/research", acme.adminKey()),
                Load.get("/v1/admin/users?page_size=2", acme.adminKey()),
                Load.get("/v1/configs", acme.serviceKey()),
                Load.get("/v1/access/explain?action=configs.create", acme.userKey()),
                Load.get("/v1/configs?workspace_id=research", acme.adminKey()),
                Load.post("/v1/chat/completions", acme.serviceKey(), "{\"model\": \"m\", \"messages\": []}"),
                Load.post("/v1/chat/completions", acme.userKey(), "{\"model\": \"m\", \"messages\": []}"));
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
