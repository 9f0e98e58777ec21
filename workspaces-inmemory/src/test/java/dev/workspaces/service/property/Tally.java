package dev.workspaces.service.property;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How often each kind of command came out how: a property that denies everything proves nothing. For one thread. */
final class Tally {
    private final Map<String, Map<Outcome.Kind, Integer>> outcomes = new TreeMap<>();
    private long steps;

    void note(Attempt attempt, Outcome outcome) {
        steps++;
        if (attempt instanceof Attempt.OfCommand of) {
            note(of.command().name(), outcome.kind());
        } else if (attempt instanceof Attempt.OfAcceptance) {
            note("accept_invite", outcome.kind());
        }
    }

    private void note(String name, Outcome.Kind kind) {
        outcomes.computeIfAbsent(name, its -> new EnumMap<>(Outcome.Kind.class)).merge(kind, 1, Integer::sum);
    }

    long steps() {
        return steps;
    }

    /** How often something of this name was done. */
    int done(String name) {
        return outcomes.getOrDefault(name, Map.of()).getOrDefault(Outcome.Kind.DONE, 0);
    }

    Iterable<String> names() {
        return outcomes.keySet();
    }

    @Override
    public String toString() {
        return steps + " steps " + outcomes;
    }
}
