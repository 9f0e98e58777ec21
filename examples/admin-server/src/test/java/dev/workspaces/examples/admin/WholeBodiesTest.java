package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** What becomes of a request where something breaks that nobody foresaw. */
class WholeBodiesTest {
    @Test
    void what_is_thrown_while_a_body_arrives_ends_its_request_and_gives_its_room_back() throws Exception {
        BodyRoom room = new BodyRoom(4_000);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        server.addConnector(connector);
        server.setHandler(counted(new WholeBodies(room)));
        server.start();
        try (Wire wire = new Wire(connector.getLocalPort())) {
            wire.send("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 10\r\n\r\n12345");
            await(room, 5);

            wire.send("67890");

            assertThat(wire.rest()).startsWith("HTTP/1.1 500");
            await(room, 0);
        } finally {
            server.stop();
        }
    }

    /** As somebody's who is known, and answered by what breaks. */
    private static Handler counted(WholeBodies whole) {
        whole.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                throw new IllegalStateException("broken");
            }
        });
        return new Handler.Wrapper(whole) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                WholeBodies.count(request, "acme");
                return super.handle(request, response, callback);
            }
        };
    }

    private static void await(BodyRoom room, long bytes) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (room.taken() != bytes && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(room.taken()).isEqualTo(bytes);
    }
}
