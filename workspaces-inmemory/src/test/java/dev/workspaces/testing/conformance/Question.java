package dev.workspaces.testing.conformance;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One request, asked of one world, under one catalogue. Not thread-safe: it remembers what has been looked up. */
record Question(NaiveCatalogue catalogue, Node world, Node request, Map<String, Optional<Node>> found) {

    Question(NaiveCatalogue catalogue, Node world, Node request) {
        this(catalogue, world, request, new HashMap<>());
    }

    /** Looks something up the first time that it is asked for. */
    Optional<Node> once(String what, Supplier<Optional<Node>> search) {
        return found.computeIfAbsent(what, any -> search.get());
    }

    Instant now() {
        return Instant.parse(world.word("now"));
    }

    String action() {
        return request.word("action");
    }

    Node principal() {
        return request.node("principal").orElseThrow();
    }

    List<Node> organizations() {
        return world.nodes("organizations");
    }
}
