package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What bodies that are on their way take, of the memory and of others' turns. */
@Isolated("it looks at how much memory is used")
class BodiesAtOnceTest {
    private static final String CONFIGS = "/v1/configs?workspace_id=research";
    private static final String SMALL = "{\"name\": \"small\", \"text\": \"" + "x".repeat(200) + "\"}";

    @Test
    void an_organization_that_sends_too_much_at_once_keeps_no_other_waiting_and_is_let_in_again() throws IOException {
        int most = 64 << 10;
        try (TestServer test = withRoomFor(most)) {
            Fixture acme = new Fixture(test, "acme");
            Client globex = test.client(new Fixture(test, "globex").adminKey());
            Client admin = test.client(acme.adminKey());
            assertThat(admin.post(CONFIGS, SMALL).status()).isEqualTo(200);

            try (Wire waiting = sending(test, acme, "Content-Length: 1000000", " ".repeat(most - 100))) {
                awaitBytes(test, most - 100);
                Reply refused = admin.post(CONFIGS, SMALL);
                assertThat(refused.status()).isEqualTo(429);
                assertThat(refused.at("/errorCode")).isEqualTo("AB06");
                assertThat(refused.header("retry-after")).isEqualTo("1");
                assertThat(refused.header("x-portkey-request-id")).isNotEmpty();
                assertThat(globex.post(CONFIGS, SMALL).status()).isEqualTo(200);
                assertThat(admin.get("/v1/admin/users").status()).isEqualTo(200);
                assertThat(test.client("")
                                .post("/v1/invites/no-token/accept", SMALL)
                                .status())
                        .isEqualTo(404);
                waiting.send(" ".repeat(200));
                assertThat(waiting.rest()).startsWith("HTTP/1.1 429");
            }

            awaitBytes(test, 0);
            assertThat(admin.post(CONFIGS, SMALL).status()).isEqualTo(200);
        }
    }

    @Test
    void all_organizations_together_take_no_more_than_there_is_either() {
        BodyRoom room = new BodyRoom(40);

        for (String each : List.of("a", "b", "c", "d")) {
            assertThat(room.take(each, 11)).isFalse();
            assertThat(room.take(each, 10)).isTrue();
        }
        assertThat(room.take("e", 1)).isFalse();
        room.give("a", 10);
        assertThat(room.take("e", 10)).isTrue();
        assertThat(room.take("a", 1)).isFalse();
    }

    /** A part of one byte, in a chunk of its own, takes some two hundred bytes where the parts are kept. */
    @Test
    void a_body_takes_no_more_memory_than_its_bytes_however_small_its_parts() throws IOException {
        int bodies = 10;
        int parts = 100_000;
        List<Wire> waiting = new ArrayList<>();
        try (TestServer test = withRoomFor((long) bodies * parts)) {
            Fixture acme = new Fixture(test, "acme");
            assertThat(test.client(acme.adminKey()).post(CONFIGS, SMALL).status())
                    .isEqualTo(200);
            awaitBytes(test, 0);
            long before = used();

            for (int at = 0; at < bodies; at++) {
                waiting.add(sending(test, acme, "Transfer-Encoding: chunked", "1\r\n \r\n".repeat(parts)));
            }

            awaitBytes(test, (long) bodies * parts);
            assertThat(used() - before).isLessThan(20L * bodies * parts);
        } finally {
            for (Wire wire : waiting) {
                wire.close();
            }
        }
    }

    private static long used() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static TestServer withRoomFor(long bytesOfOne) {
        WireBounds bounds = new WireBounds(Duration.ofMinutes(1), WireBounds.USUAL.connections(), 4 * bytesOfOne);
        return new TestServer(Stores.open("memory"), settings -> settings.boundedBy(bounds));
    }

    private static Wire sending(TestServer test, Fixture acme, String length, String part) throws IOException {
        return new Wire(test.server.port())
                .send("POST " + CONFIGS + " HTTP/1.1\r\nHost: x\r\nx-portkey-api-key: " + acme.adminKey() + "\r\n"
                        + length + "\r\n\r\n" + part);
    }

    private static void awaitBytes(TestServer test, long bytes) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (test.server.bodyBytes() != bytes && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(test.server.bodyBytes()).isEqualTo(bytes);
    }
}
