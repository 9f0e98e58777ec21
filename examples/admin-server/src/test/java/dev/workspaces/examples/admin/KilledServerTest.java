package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import dev.workspaces.jdbc.crash.Server;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed (SIGKILL) while many want something of it: what it acknowledged is there when it is back. */
@Tag("soak")
class KilledServerTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);
    private static final int CLIENTS = 8;
    private static final int MOST = 150;

    /** In the file where everything is unless somebody says otherwise. */
    @Test
    void on_h2_nothing_that_was_acknowledged_is_lost(@TempDir Path folder) throws Exception {
        killAgainAndAgain("H2", folder);

        assertThat(folder.resolve("workspaces-admin.mv.db")).isNotEmptyFile();
    }

    @Test
    void on_postgresql_nothing_that_was_acknowledged_is_lost(@TempDir Path folder) throws Exception {
        try (Server server = Server.startIn(folder)) {
            killAgainAndAgain("PostgreSQL", folder, "--db", server.url());
        }
    }

    private static void killAgainAndAgain(String database, Path folder, String... options) throws Exception {
        Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
        String adminKey = "";
        for (int round = 1; round <= ROUNDS; round++) {
            try (ServerProcess server = ServerProcess.startIn(folder, options)) {
                adminKey = round == 1 ? server.said().replaceFirst("(?s).*shown once: (\\S+).*", "$1") : adminKey;
                assertThat(server.said().contains("admin key")).isEqualTo(round == 1);
                requireThere(server.port(), adminKey, acknowledged);
                killed(server, adminKey, round, acknowledged);
            }
        }
        try (ServerProcess server = ServerProcess.startIn(folder, options)) {
            requireThere(server.port(), adminKey, acknowledged);
        }
        System.out.println(database + ": killed the server " + ROUNDS + " times; all " + acknowledged.size()
                + " things are as it acknowledged");
    }

    /** While all of them go on, after some of what they want was acknowledged. */
    private static void killed(ServerProcess server, String adminKey, int round, Map<String, Integer> acknowledged)
            throws Exception {
        CountDownLatch enough = new CountDownLatch(1 + round * 37 % MOST);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Busy busy =
                        new Busy(new Client(server.port(), adminKey), "r" + round + "c" + client, acknowledged, enough);
                running.add(clients.submit(busy::untilNobodyAnswers));
            }
            assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
            server.close();
            for (Future<?> each : running) {
                each.get(1, TimeUnit.MINUTES);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static void requireThere(int port, String adminKey, Map<String, Integer> acknowledged) {
        acknowledged.forEach((call, status) -> {
            String[] parts = call.split(" ", 2);
            String presented = parts[0].equals("admin") ? adminKey : parts[0];
            assertThat(new Client(port, presented).get(parts[1]).status())
                    .as(call)
                    .isEqualTo(status);
        });
    }

    /**
     * Who wants one thing after another.
     *
     * @param acknowledged what was answered, as the call that finds it and the status that tells: 200, or 404 for what is gone
     * @param enough counts it
     */
    private record Busy(Client admin, String name, Map<String, Integer> acknowledged, CountDownLatch enough) {
        void untilNobodyAnswers() {
            try {
                for (int number = 1; ; number++) {
                    step(name + "-" + number);
                }
            } catch (UncheckedIOException killed) {
                // as it was to be
            }
        }

        private void step(String slug) {
            done(admin.post("/v1/admin/workspaces", "{\"name\": \"W\", \"slug\": \"" + slug + "\"}"));
            know("admin /v1/admin/workspaces/" + slug, 200);
            String in = "\"workspace_id\": \"" + slug + "\"";
            Reply config = done(admin.post("/v1/configs", "{\"name\": \"C\", " + in + "}"));
            String found = "admin /v1/configs/" + config.at("/id") + "?workspace_id=" + slug;
            know(found, 200);
            Reply key = done(admin.post(
                    "/v1/api-keys/workspace/service", "{\"name\": \"K\", \"scopes\": [\"configs.list\"], " + in + "}"));
            know(key.at("/key") + " /v1/configs", 200);
            acknowledged.remove(found);
            done(admin.delete(found.substring(found.indexOf('/'))));
            know(found, 404);
        }

        private static Reply done(Reply reply) {
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            return reply;
        }

        private void know(String call, int status) {
            acknowledged.put(call, status);
            enough.countDown();
        }
    }
}
