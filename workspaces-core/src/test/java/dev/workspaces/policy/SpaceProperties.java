package dev.workspaces.policy;

import static dev.workspaces.policy.SpaceCase.Caller.ORGANIZATION_KEY;
import static dev.workspaces.policy.SpaceCase.Caller.USER_KEY;
import static dev.workspaces.policy.SpaceFacts.OWN;

import dev.workspaces.policy.SpaceCase.Caller;
import dev.workspaces.policy.SpaceCase.Naming;
import dev.workspaces.policy.SpaceCase.Narrowing;
import dev.workspaces.policy.SpaceCase.Place;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** What must hold of every case of the decision space, said of its columns and not in the engine's words. */
final class SpaceProperties {
    private static final Set<String> ENDING = Set.of(
            "workspaces.delete",
            "workspace_users.delete",
            "workspace_service_api_keys.delete",
            "workspace_user_api_keys.delete");
    private static final Set<String> DATA = Set.of("logs.list", "logs.view", "logs.export", "analytics.view");

    private final PolicyEngine engine = PolicyEngine.of(Acme.CATALOGUE);
    private final Set<String> higherRolesThatMayLess = new ConcurrentSkipListSet<>();

    /** Checks all of it. */
    Decision check(SpaceCase at) {
        Decision decision = decide(at);
        if (decision.isDenied()) {
            checkDenied(at, decision);
        } else {
            checkAllowed(at, decision);
            checkObligations(at, decision);
            checkNeighbours(at, decision);
        }
        return decision;
    }

    /** Where a setting restricts a higher role more than a lower one: action, the lower role, the higher one. */
    Set<String> higherRolesThatMayLess() {
        return new TreeSet<>(higherRolesThatMayLess);
    }

    private Decision decide(SpaceCase at) {
        return engine.decide(at.request(), at.facts(), SpaceFacts.NOW);
    }

    private void checkDenied(SpaceCase at, Decision decision) {
        int check = decision.failedCheck().orElseThrow().number();
        require(at, decide(at.changedAfter(check)) == decision, "what later checks look at changes nothing");
    }

    private static void checkAllowed(SpaceCase at, Decision decision) {
        Caller caller = at.caller();
        Effect effect = at.action().effect();
        boolean isPersonal = caller.isPerson() || caller == USER_KEY;
        boolean isPlain = at.membership() <= 2;
        boolean reachesAll = caller == ORGANIZATION_KEY || (caller.isPerson() && !isPlain);
        boolean isInWorkspace = at.workspace() != null;

        require(at, !at.action().name().equals("prompts.teleport"), "an unknown action is never allowed");
        require(at, caller != Caller.UNKNOWN_KEY, "an unknown key may nothing");
        require(at, at.place() == Place.HERE, "nobody outside the organization is ever allowed");
        require(at, !isPersonal || at.membership() % 2 == 1, "nobody without an active membership is");
        require(at, isInWorkspace || at.action().level() == ActionLevel.ORGANIZATION, "a workspace is needed");
        require(at, at.naming() != Naming.MISSING, "a missing workspace never allows");
        require(at, at.naming() != Naming.OF_ANOTHER_ORGANIZATION, "nor does one of another organization");
        require(at, !isInWorkspace || !isPersonal || !isPlain || at.role() > 0, "nor is anybody outside it allowed");
        require(at, !caller.isBound() || isAtHome(at), "what is bound to a workspace never reaches beyond it");
        require(at, effect != Effect.INVOKE || (caller.isBound() && !caller.isPerson()), "only workspace keys invoke");
        require(at, at.narrowing().compareTo(Narrowing.JUST_NOT) <= 0, "what narrows a credential narrows it");
        require(at, effect != Effect.INVOKE || at.limits() == 0, "what is over a limit does not invoke");
        boolean isPossible =
                effect == Effect.READ || ENDING.contains(at.action().name());
        require(
                at,
                !at.isArchived() || !isInWorkspace || (reachesAll && isPossible),
                "an archive is read and ended only");
        require(at, isReasonOf(decision.reason(), at), "the reason is that of the credential");
    }

    private static boolean isAtHome(SpaceCase at) {
        return at.caller() == Caller.CONFINED_ELSEWHERE
                ? SpaceFacts.OTHER.equals(at.workspace())
                : OWN.equals(at.workspace());
    }

    private static boolean isReasonOf(Reason reason, SpaceCase at) {
        if (!at.caller().isPerson()) {
            return reason == Reason.KEY_SCOPE;
        }
        boolean isThroughWorkspace = at.membership() == 1 && at.action().level() == ActionLevel.WORKSPACE;
        return reason == (isThroughWorkspace ? Reason.WORKSPACE_ROLE : Reason.ORGANIZATION_ROLE);
    }

    private static void checkObligations(SpaceCase at, Decision decision) {
        String action = at.action().name();
        boolean isPlainPerson = (at.caller().isPerson() || at.caller() == USER_KEY) && at.membership() == 1;
        boolean isData = DATA.contains(action) && isPlainPerson && at.role() < 3 && !at.seesAll();
        boolean isKeys = action.startsWith("workspace_user_api_keys.") && isPlainPerson && at.role() == 1;
        boolean isList = action.equals("workspaces.list")
                && (isPlainPerson || at.caller().isBound());

        Set<Obligation> owed = new TreeSet<>();
        if (isData) {
            owed.add(Obligation.OWN_DATA_ONLY);
        }
        if (isKeys) {
            owed.add(Obligation.OWN_KEYS_ONLY);
        }
        if (isList) {
            owed.add(Obligation.OWN_WORKSPACES_ONLY);
        }
        require(at, decision.obligations().equals(owed), "the obligations are " + owed);
    }

    private void checkNeighbours(SpaceCase at, Decision decision) {
        if (at.isArchived()) {
            Naming active = at.naming() == Naming.ARCHIVED ? Naming.OWN : Naming.IMPLIED;
            require(at, decide(at.with(active)) == decision, "archiving never turns a denial");
        }
        if (at.caller() == USER_KEY && at.action().effect() != Effect.INVOKE) {
            Decision owners = decide(at.with(Naming.OWN).with(Caller.SESSION));
            require(at, !owners.isDenied(), "a user key never exceeds its owner");
            require(at, decision.obligations().containsAll(owners.obligations()), "nor escapes what its owner owes");
        }
        if (at.caller() == Caller.SESSION && at.membership() == 1 && at.workspace() != null) {
            for (int higher = at.role() + 1; higher < SpaceFacts.WORKSPACE_ROLES; higher++) {
                compare(at, at.withRoles(at.membership(), higher), workspaceRole(higher));
            }
        }
        if (at.caller() == Caller.SESSION) {
            for (int higher = at.membership() + 2; higher < SpaceFacts.MEMBERSHIPS; higher += 2) {
                compare(at, at.withRoles(higher, at.role()), higher == 3 ? Role.ORG_ADMIN : Role.ORG_OWNER);
            }
        }
    }

    /** Lowering a role never allows, but where a setting restricts the higher role more than the lower. */
    private void compare(SpaceCase at, SpaceCase higher, Role higherRole) {
        Decision answer = decide(higher);
        if (answer.isDenied()) {
            require(at, answer.reason() == Reason.SETTING_DISABLED, "only a setting restricts a higher role more");
            Role lower = at.membership() == 3 ? Role.ORG_ADMIN : workspaceRole(at.role());
            higherRolesThatMayLess.add(at.action().name() + "," + lower.wireName() + "," + higherRole.wireName());
        }
    }

    private static Role workspaceRole(int index) {
        return WorkspaceRole.values()[index - 1].role();
    }

    private static void require(SpaceCase at, boolean holds, String sentence) {
        if (!holds) {
            throw new AssertionError(sentence + ": " + at);
        }
    }
}
