package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A decision with all that led to it: each check that ran, in order, with what it looked at and how it came out; and, for a
 * denial, the smallest changes that would turn it. Immutable. {@link #toString} is for people, {@link #toTree} for JSON.
 */
public final class Explanation {
    /** The most sets of changes that an explanation holds. */
    public static final int MAX_CHANGES = 8;

    private final String question;
    private final String answer;
    private final String reason;
    private final List<CheckResult> checks;
    private final List<List<Change>> changes;

    private Explanation(
            String question, String answer, String reason, List<CheckResult> checks, List<List<Change>> changes) {
        this.question = question;
        this.answer = answer;
        this.reason = reason;
        this.checks = List.copyOf(checks);
        this.changes = List.copyOf(changes);
    }

    static Explanation of(Request request, Decision decision, List<CheckResult> checks, List<List<Change>> changes) {
        return new Explanation(
                request.toString(), decision.toString(), decision.reason().name(), checks, changes);
    }

    /** What is left of it for somebody who may not see more: these of its checks, no change, and not the true reason. */
    Explanation hidden(Disclosure disclosure, List<CheckResult> shown) {
        return new Explanation(question, "denied: " + disclosure, disclosure.name(), shown, List.of());
    }

    /** The same, showing less. */
    Explanation showing(List<CheckResult> shownChecks, List<List<Change>> shownChanges) {
        return new Explanation(question, answer, reason, shownChecks, shownChanges);
    }

    /**
     * Why: the name of a {@link Reason}, or of a {@link Disclosure} where the asker may not see the reason.
     */
    public String reason() {
        return reason;
    }

    /** The checks that ran, in order. */
    public List<CheckResult> checks() {
        return checks;
    }

    /** The check that failed; empty where none did, or the asker may not see it. */
    public Optional<CheckResult> failed() {
        return checks.stream().filter(result -> !result.passed()).findFirst();
    }

    /** The sets of changes, any one of which would turn the denial; minimal, least powerful first, at most 8. */
    public List<List<Change>> changes() {
        return changes;
    }

    /** As JSON: {@code checks}, {@code reason}, {@code changes}. */
    @JsonValue
    public Map<String, Object> toTree() {
        return Tree.of("checks", checks.stream().map(CheckResult::toTree).toList())
                .and("reason", reason)
                .and(
                        "changes",
                        changes.stream()
                                .map(set -> set.stream().map(Change::toTree).toList())
                                .toList())
                .toMap();
    }

    /** A few lines for people, as a test failure or a log shows them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(question).append(": ").append(answer);
        failed().ifPresent(result -> text.append("\n  ").append(result));
        if (!changes.isEmpty()) {
            text.append("\n  would be allowed after any one of these:");
            changes.forEach(set -> text.append("\n  - ")
                    .append(set.stream().map(Change::toString).collect(Collectors.joining(", and "))));
        }
        return text.toString();
    }
}
