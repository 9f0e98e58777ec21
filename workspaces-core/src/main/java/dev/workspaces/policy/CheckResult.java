package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One check of an explanation.
 *
 * @param check which
 * @param lookedAt what it looked at, by name, as JSON has it; empty where the asker may not see it
 * @param passed how it came out
 */
public record CheckResult(Check check, Map<String, Object> lookedAt, boolean passed) {
    /** As JSON: {@code check} (its number), {@code looked_at}, {@code outcome}. */
    @JsonValue
    public Map<String, Object> toTree() {
        return Tree.of("check", check.number())
                .and("looked_at", lookedAt)
                .and("outcome", passed ? "passed" : "failed")
                .toMap();
    }

    /** For people. */
    @Override
    public String toString() {
        String facts = lookedAt.entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(", "));
        return "check " + check.number() + ", " + check.sentence() + ": " + (passed ? "passed" : "failed")
                + (facts.isEmpty() ? "" : " (" + facts + ")");
    }

    CheckResult withoutDetails() {
        return new CheckResult(check, Map.of(), passed);
    }
}
