package dev.workspaces.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who may hand which scopes to a key. Pure. The rules: nothing beyond what the key's type may hold, and nothing unknown; on the
 * control plane what whoever hands it on may do there now, and what they may do for their own alone to their own key alone; on
 * the data plane anything, for a person (within a session's ceiling) and an organization key that may make such keys there, and
 * what it holds, for a workspace key.
 */
public final class ScopeDelegation {
    private final PolicyEngine engine;
    private final KeyType type;
    private final boolean isForOneself;
    private final Instant now;

    private ScopeDelegation(PolicyEngine engine, KeyType type, boolean isForOneself, Instant now) {
        this.engine = engine;
        this.type = type;
        this.isForOneself = isForOneself;
        this.now = now;
    }

    /**
     * Where a scope would count.
     *
     * @param request of whoever hands it on, about this place; its action is not looked at
     * @param facts as for that request
     */
    public record Place(Request request, Facts facts) {}

    /** To a service key, or to a user key of another person. */
    public static ScopeDelegation to(KeyType type, PolicyEngine engine, Instant now) {
        return new ScopeDelegation(engine, type, false, now);
    }

    /** To a user key of one's own. */
    public static ScopeDelegation toOneself(PolicyEngine engine, Instant now) {
        return new ScopeDelegation(engine, KeyType.WORKSPACE_USER, true, now);
    }

    /**
     * The names among these that are not to be handed on, sorted.
     *
     * @param places where they would count: of a workspace key its workspace; of an organization key the organization and every
     *     workspace, each as if it were active
     */
    public List<String> refused(Collection<String> names, List<Place> places) {
        return names.stream()
                .filter(Predicate.not(name -> engine.catalogue()
                        .find(name)
                        .filter(action -> mayGive(action, places))
                        .isPresent()))
                .sorted()
                .toList();
    }

    private boolean mayGive(Action action, List<Place> places) {
        if (!action.mayBeHeldBy(CredentialKind.of(type))) {
            return false;
        }
        List<Place> concerned =
                places.stream().filter(place -> concerns(place, action)).toList();
        return !concerned.isEmpty() && concerned.stream().allMatch(place -> mayGive(action, place));
    }

    /** An organization key does what is about the organization there, and the rest in workspaces; a workspace key all in its own. */
    private boolean concerns(Place place, Action action) {
        boolean isWorkspace = place.request().workspaceOrNull() != null;
        boolean needsWorkspace = type != KeyType.ORGANISATION_SERVICE || action.level() == ActionLevel.WORKSPACE;
        return isWorkspace == needsWorkspace;
    }

    private boolean mayGive(Action action, Place place) {
        if (action.effect() != Effect.INVOKE) {
            return isAllowed(action, place);
        }
        if (place.request().principal() instanceof Session session) {
            Scopes ceiling = session.ceilingOrNull();
            return (ceiling == null || ceiling.contains(action)) && isAllowed(KeyVerb.CREATE.on(type), place);
        }
        KeyFacts key = place.facts().key();
        return switch (key == null ? KeyType.WORKSPACE_USER : key.type()) {
            case ORGANISATION_SERVICE -> isAllowed(KeyVerb.CREATE.on(type), place);
            case WORKSPACE_SERVICE -> isAllowed(action, place);
            case WORKSPACE_USER -> false;
        };
    }

    /** Not where it is allowed for one's own alone; that a workspace key is shown its own workspace alone narrows it anyway. */
    private boolean isAllowed(Action action, Place place) {
        Decision decision = engine.decide(about(place.request(), action), place.facts(), now);
        if (type != KeyType.ORGANISATION_SERVICE) {
            decision = decision.meeting(Obligation.OWN_WORKSPACES_ONLY);
        }
        return (isForOneself ? decision.meeting(Obligation.OWN_DATA_ONLY, Obligation.OWN_KEYS_ONLY) : decision)
                .isAllowed();
    }

    private static Request about(Request place, Action action) {
        return place.workspace()
                .map(workspace -> Request.of(place.principal(), action, place.organization(), workspace))
                .orElseGet(() -> Request.of(place.principal(), action, place.organization()));
    }
}
