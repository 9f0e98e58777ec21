package dev.workspaces.examples.admin;

import dev.workspaces.service.SecretSink;
import java.time.Clock;
import java.util.Optional;

/**
 * How the server is to run.
 *
 * @param host the address to listen on
 * @param port the port; 0 for any that is free
 * @param clock what tells the time
 * @param tokens what checks the tokens of sessions; empty where there are none
 * @param sink what takes secrets that nobody is shown; empty where nothing does
 * @param wires what connections are bounded by
 */
record ServerSettings(
        String host, int port, Clock clock, Optional<Tokens> tokens, Optional<SecretSink> sink, WireBounds wires) {
    static ServerSettings listeningOn(String host, int port) {
        return new ServerSettings(host, port, Clock.systemUTC(), Optional.empty(), Optional.empty(), WireBounds.USUAL);
    }

    ServerSettings checkingTokens(Optional<Tokens> newTokens) {
        return new ServerSettings(host, port, clock, newTokens, sink, wires);
    }

    ServerSettings takingSecretsTo(Optional<SecretSink> newSink) {
        return new ServerSettings(host, port, clock, tokens, newSink, wires);
    }

    ServerSettings tellingTimeBy(Clock newClock) {
        return new ServerSettings(host, port, newClock, tokens, sink, wires);
    }

    ServerSettings boundedBy(WireBounds newWires) {
        return new ServerSettings(host, port, clock, tokens, sink, newWires);
    }
}
