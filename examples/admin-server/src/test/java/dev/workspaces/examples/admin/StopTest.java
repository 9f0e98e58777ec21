package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Stopping lets what has begun end, and nothing new begin. */
class StopTest {
    /** White space before the body, so that it is not turned away as one that comes too slowly. */
    private static final String FAST_ENOUGH = " ".repeat(1_000);

    /** Once it stops, the server ends a request that is silent for a second; so long would a lost attempt to connect wait. */
    private static final int PROBE_IN_MILLIS = 100;

    @Test
    void a_request_that_has_begun_is_answered() throws Exception {
        TestServer test = new TestServer();
        Fixture acme = new Fixture(test, "acme");
        int port = test.server.port();
        try (Wire wire = new Wire(port)) {
            wire.send("POST /v1/configs HTTP/1.1\r\nHost: x\r\nx-portkey-api-key: " + acme.adminKey()
                    + "\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n");
            assertThat(wire.statusLine()).startsWith("HTTP/1.1 100");
            assertThat(wire.statusLine()).isEmpty();

            CompletableFuture<Void> stopping = CompletableFuture.runAsync(test::close);
            while (isListening(port)) {
                wire.send(chunk(FAST_ENOUGH));
            }
            wire.send(chunk("{\"name\": \"last\", \"workspace_id\": \"research\"}") + "0\r\n\r\n");

            assertThat(wire.statusLine()).startsWith("HTTP/1.1 200");
            stopping.get(20, TimeUnit.SECONDS);
        }
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static boolean isListening(int port) {
        try (Socket probe = new Socket()) {
            probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_IN_MILLIS);
            return true;
        } catch (SocketTimeoutException lost) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
