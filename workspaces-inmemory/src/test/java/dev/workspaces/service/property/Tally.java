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
            note(of.command().getClass().getSimpleName(), outcome.kind());
        } else if (attempt instanceof Attempt.OfAcceptance) {
            note("AcceptInvite", outcome.kind());
        }
    }

    private void note(String name, Outcome.Kind kind) {
        outcomes.computeIfAbsent(name, its -> new EnumMap<>(Outcome.Kind.class)).merge(kind, 1, Integer::sum);
    }

    long steps() {
        return steps;
    }

    /** How often a kind of command was done. */
    int done(Class<?> command) {
        return outcomes.getOrDefault(command.getSimpleName(), Map.of()).getOrDefault(Outcome.Kind.DONE, 0);
    }

    @Override
    public String toString() {
        return steps + " steps " + outcomes;
    }
}
