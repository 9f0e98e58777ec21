package dev.workspaces.examples.admin;

import java.time.Clock;
import java.util.Optional;

/**
 * How the server is to run.
 *
 * @param host the address to listen on
 * @param port the port; 0 for any that is free
 * @param clock what tells the time
 * @param tokens what checks the tokens of sessions; empty where there are none
 */
record ServerSettings(String host, int port, Clock clock, Optional<Tokens> tokens) {
    static ServerSettings listeningOn(String host, int port) {
        return new ServerSettings(host, port, Clock.systemUTC(), Optional.empty());
    }

    ServerSettings checkingTokens(Optional<Tokens> newTokens) {
        return new ServerSettings(host, port, clock, newTokens);
    }

    ServerSettings tellingTimeBy(Clock newClock) {
        return new ServerSettings(host, port, newClock, tokens);
    }
}
