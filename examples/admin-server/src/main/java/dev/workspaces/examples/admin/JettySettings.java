package dev.workspaces.examples.admin;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;

/** What bounds the wire: how large headers are, how long a connection may be silent, how slow a body may come, how many there are. */
final class JettySettings {
    private static final int HEADER_BYTES = 16 << 10;
    private static final int BYTES_PER_SECOND = 64;

    /** How many may come at the same moment, and wait there until it takes them: more than that are turned away, now and then. */
    private static final int WAITING = 1_024;

    private static final Duration STOP = Duration.ofSeconds(10);

    private JettySettings() {}

    static void apply(JavalinConfig config, ServerSettings settings, KnownFirst known, WholeBodies whole) {
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyServer(server -> handle(server, known, whole));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new WireErrors()));
        config.jetty.addConnector((server, http) -> connector(server, http, settings));
    }

    private static void handle(Server server, KnownFirst known, WholeBodies whole) {
        known.setHandler(new MinimumDataRateHandler(whole, BYTES_PER_SECOND, 0));
        server.setHandler(new GracefulHandler(known));
        server.setStopTimeout(STOP.toMillis());
        server.setErrorHandler(new WireErrors());
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, ServerSettings settings) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(WAITING);
        connector.setIdleTimeout(settings.wires().silence().toMillis());
        connector.addBean(new NetworkConnectionLimit(settings.wires().connections(), connector));
        return connector;
    }
}
