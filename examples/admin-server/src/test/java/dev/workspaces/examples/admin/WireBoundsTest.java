package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many connections there may be, and how long they may say nothing. */
class WireBoundsTest {
    private static final String REQUEST = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final Duration A_WHILE = WireBounds.USUAL.silence();
    private static final long BYTES = WireBounds.USUAL.bodyBytes();

    @Test
    void who_says_nothing_is_let_go() throws IOException {
        // long enough to send a line in, wherever this runs
        WireBounds impatient = new WireBounds(Duration.ofSeconds(2), WireBounds.USUAL.connections(), BYTES);
        try (TestServer test = bounded(impatient);
                Wire silent = new Wire(test.server.port());
                Wire stuck = new Wire(test.server.port());
                Wire idle = new Wire(test.server.port())) {
            stuck.send("GET /healthz HTTP/1.1\r\nHost:");
            idle.send(REQUEST);

            assertThat(silent.rest()).isEmpty();
            assertThat(stuck.rest()).doesNotContain("HTTP/1.1 2");
            assertThat(idle.rest()).startsWith("HTTP/1.1 200").containsOnlyOnce("HTTP/1.1");
        }
    }

    @Test
    void one_more_than_there_may_be_waits_until_another_goes() throws IOException {
        try (TestServer test = bounded(new WireBounds(A_WHILE, 2, BYTES));
                Wire first = new Wire(test.server.port())) {
            assertThat(first.send(REQUEST).statusLine()).startsWith("HTTP/1.1 200");
            assertThat(test.server.isAccepting()).isTrue();
            try (Wire second = new Wire(test.server.port());
                    Wire third = new Wire(test.server.port())) {
                assertThat(second.send(REQUEST).statusLine()).startsWith("HTTP/1.1 200");
                assertThat(test.server.isAccepting()).isFalse();
                third.send(REQUEST);
                first.ended();
                assertThat(third.statusLine()).startsWith("HTTP/1.1 200");
            }
        }
    }

    /** More than systems let wait unless they are told otherwise. */
    @Test
    void many_may_come_at_the_same_moment() throws IOException {
        List<Wire> waiting = new ArrayList<>();
        try (TestServer test = bounded(new WireBounds(A_WHILE, 1, BYTES));
                Wire first = new Wire(test.server.port())) {
            assertThat(first.send(REQUEST).statusLine()).startsWith("HTTP/1.1 200");
            assertThat(test.server.isAccepting()).isFalse();

            for (int at = 0; at < 100; at++) {
                waiting.add(new Wire(test.server.port()).send(REQUEST));
            }

            assertThat(waiting).hasSize(100);
        } finally {
            for (Wire wire : waiting) {
                wire.close();
            }
        }
    }

    private static TestServer bounded(WireBounds bounds) {
        return new TestServer(Stores.open("memory"), settings -> settings.boundedBy(bounds));
    }
}
