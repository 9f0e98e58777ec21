package dev.workspaces.policy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts explanations together. It decides nothing itself: the outcome of each check follows from the engine's decision, for
 * the checks before the one that failed have passed.
 */
final class Explainer {
    private Explainer() {}

    /** Of facts that are known to be about what the request names. */
    static Explanation explain(PolicyEngine engine, Request request, Facts facts, Instant now) {
        Decision decision = engine.decideFitting(request, facts, now);
        Check failed = decision.failedCheck().orElse(null);
        LookedAt lookedAt = new LookedAt(engine.catalogue(), request, facts, now);
        List<CheckResult> results = Stream.of(Check.values())
                .filter(check -> failed == null || check.compareTo(failed) <= 0)
                .filter(check -> runs(check, request, facts))
                .map(check -> new CheckResult(check, lookedAt.by(check), check != failed))
                .toList();
        List<List<Change>> changes = decision.isDenied() ? Remedies.of(engine, request, facts, now) : List.of();
        return Explanation.of(request, decision, results, changes);
    }

    private static boolean runs(Check check, Request request, Facts facts) {
        KeyFacts key = facts.key();
        Action action = request.action();
        return switch (check) {
            case ACTION_KNOWN, IN_ORGANIZATION, CREDENTIAL_KIND -> true;
            case KEY_EXISTS, KEY_ENABLED, KEY_CURRENT -> request.principal() instanceof KeyPrincipal;
            case OWNER_IN_WORKSPACE -> key != null && key.type() == KeyType.WORKSPACE_USER;
            case OWN_WORKSPACE -> FactsNeeded.ownWorkspace(request, key) != null;
            case WORKSPACE_NAMED -> action.level() == ActionLevel.WORKSPACE;
            case WORKSPACE_SEEN, WORKSPACE_ACTIVE -> FactsNeeded.workspace(request, key) != null;
            case SCOPE_HELD -> key != null || isUnderCeiling(request);
            case ROLE_GRANTED -> Roles.isAsked(action, key);
            case RESOURCE_PLACE -> request.resourceOrNull() != null;
            case RESOURCE_OWNED -> request.resourceOrNull() != null && isOwnAsked(action, facts);
            case WITHIN_BUDGET, WITHIN_RATE -> action.effect() == Effect.INVOKE;
        };
    }

    private static boolean isOwnAsked(Action action, Facts facts) {
        Role role = Roles.of(action, facts.role(), facts.workspaceRole());
        return Roles.isOwnAsked(action, facts.key(), role);
    }

    private static boolean isUnderCeiling(Request request) {
        return request.principal() instanceof Session session && session.ceilingOrNull() != null;
    }
}
