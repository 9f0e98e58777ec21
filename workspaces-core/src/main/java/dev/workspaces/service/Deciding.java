package dev.workspaces.service;

import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.Facts;
import dev.workspaces.policy.FactsNeeded;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.PolicyEngine;
import dev.workspaces.policy.Request;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import java.time.Clock;
import java.util.Optional;

/** Decides any request by what is stored. Asks nobody for a secret, and shows everything: for the host alone. */
final class Deciding {
    private final Storage storage;
    private final PolicyEngine engine;
    private final Clock clock;

    Deciding(Storage storage, PolicyEngine engine, Clock clock) {
        this.storage = storage;
        this.engine = engine;
        this.clock = clock;
    }

    Decision decide(Request request, Circumstances given) {
        return engine.decide(request, read(request, given), clock.instant());
    }

    Explanation explain(Request request, Circumstances given) {
        return engine.explain(request, read(request, given), clock.instant());
    }

    private Facts read(Request request, Circumstances given) {
        return storage.read(
                snapshot -> FactLoader.load(request, snapshot, key(request, given, snapshot), given.workspace()));
    }

    private static Optional<KeyFacts> key(Request request, Circumstances given, Snapshot snapshot) {
        return FactsNeeded.key(request)
                .flatMap(id -> snapshot.keys().find(given.home(), id))
                .map(key -> key.facts(given.key()));
    }
}
