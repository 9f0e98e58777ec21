package dev.workspaces.policy;

import static dev.workspaces.policy.SpaceCase.Caller.ORGANIZATION_KEY;
import static dev.workspaces.policy.SpaceCase.Caller.SESSION;
import static dev.workspaces.policy.SpaceCase.Caller.USER_KEY;
import static dev.workspaces.policy.SpaceColumn.BUDGETS;
import static dev.workspaces.policy.SpaceColumn.EXPIRY;
import static dev.workspaces.policy.SpaceColumn.KEY;
import static dev.workspaces.policy.SpaceColumn.MEMBERSHIP;
import static dev.workspaces.policy.SpaceColumn.OWNER;
import static dev.workspaces.policy.SpaceColumn.RATES;
import static dev.workspaces.policy.SpaceColumn.RESOURCE;
import static dev.workspaces.policy.SpaceColumn.ROLE;
import static dev.workspaces.policy.SpaceColumn.SCOPE;
import static dev.workspaces.policy.SpaceColumn.STATUS;
import static dev.workspaces.policy.SpaceColumn.WORKSPACE;

import dev.workspaces.policy.SpaceCase.Caller;
import java.util.EnumSet;
import java.util.Set;

/** What must hold of every case of the decision space, said of its columns and not in the engine's words. */
final class SpaceProperties {
    private static final Set<String> ENDING = Set.of(
            "workspaces.delete",
            "workspace_users.delete",
            "workspace_service_api_keys.delete",
            "workspace_user_api_keys.delete");
    private static final Set<String> DATA = Set.of("logs.list", "logs.view", "logs.export", "analytics.view");

    private SpaceProperties() {}

    /** Checks what can be said of a decision by itself; it gets as far as the check that {@link SpaceNeighbours#reach} says. */
    static void check(SpaceCase at, Decision decision, double reach) {
        checkCredential(at, reach);
        if (reach > 7) {
            checkPlace(at, reach);
        }
        if (reach > 12) {
            checkGrant(at, reach);
        }
        if (decision.isDenied()) {
            require(at, isTrue(at, decision), "what a denial says is so");
        } else {
            require(at, isReasonOf(decision.reason(), at), "the reason is that of the credential");
            require(at, decision.obligations().equals(owed(at)), "no more and no less is owed");
        }
    }

    static void require(SpaceCase at, boolean holds, String sentence) {
        if (!holds) {
            throw new AssertionError(sentence + ": " + at);
        }
    }

    private static void checkCredential(SpaceCase at, double reach) {
        Caller caller = at.caller();
        require(at, reach <= 1 || !isUnknown(at.action()), "an unknown action is never allowed");
        require(at, reach <= 2 || at.get(KEY) == 0, "a key that is missing, or another one, may nothing");
        require(at, reach <= 3 || at.get(STATUS) == 0, "nor may one that is disabled or revoked");
        require(at, reach <= 4 || at.get(EXPIRY) <= 1, "nor one that has expired");
        require(at, reach <= 5 || at.isHere(), "nobody outside the organization is ever allowed");
        require(at, reach <= 5 || !caller.isPerson() || at.isActiveMember(), "nor without an active membership");
        require(at, reach <= 6 || caller != USER_KEY || isOwnerThere(at), "nor a key whose owner is not there");
    }

    private static void checkPlace(SpaceCase at, double reach) {
        Caller caller = at.caller();
        boolean isIn = !caller.isPerson() || !at.isPlain() || at.hasRole();
        boolean isInvoke = at.action().effect() == Effect.INVOKE;
        boolean isHome = !caller.isBound() || at.home().equals(at.workspace());

        require(at, !isInvoke || (caller.isBound() && !caller.isPerson()), "only workspace keys invoke");
        require(at, reach <= 8 || isHome, "what is bound to a workspace never reaches beyond it");
        if (at.workspace() == null) {
            require(at, reach <= 9 || at.action().level() == ActionLevel.ORGANIZATION, "a workspace is needed");
        } else {
            require(at, reach <= 10 || at.get(WORKSPACE) == 0, "a workspace that is missing, or another, never allows");
            require(at, reach <= 10 || isIn, "nobody outside the workspace is ever allowed");
            require(
                    at,
                    reach <= 11 || !at.isArchived() || isPossibleInArchive(at),
                    "an archive is read and ended only");
        }
    }

    private static void checkGrant(SpaceCase at, double reach) {
        boolean isRoleAsked = reach > 13 && isAsked(at);
        boolean isOff = reach > 13.5 && isRoleAsked && at.setting() == SpaceCase.OFF;
        boolean isInvoke = at.action().effect() == Effect.INVOKE;

        require(at, at.get(SCOPE) != 1, "what is not among the scopes is not allowed");
        require(at, !isRoleAsked || at.action().grant(role(at)) != Grant.NO, "nor is what the role is not granted");
        require(at, !isOff || at.action().setting(role(at)).isEmpty(), "nor what is switched off");
        require(at, reach <= 14 || isResourceThere(at), "nothing that is elsewhere is ever touched");
        require(at, reach <= 15 || !isOwnKeys(at) || isOwn(at), "nor another's where only their own is granted");
        require(at, reach <= 16 || !isInvoke || at.get(BUDGETS) == 0, "what is over its budget does not invoke");
        require(at, reach <= 17 || !isInvoke || at.get(RATES) == 0, "nor what is over its rate limit");
    }

    private static boolean isOwnerThere(SpaceCase at) {
        return at.isActiveMember() && (at.hasRole() || !at.isPlain());
    }

    private static boolean isPossibleInArchive(SpaceCase at) {
        boolean reachesAll = at.caller() == ORGANIZATION_KEY || (at.caller().isPerson() && !at.isPlain());
        return reachesAll
                && (at.action().effect() == Effect.READ
                        || ENDING.contains(at.action().name()));
    }

    /** Whether what the reason of a denial says is so, as far as the columns tell. */
    private static boolean isTrue(SpaceCase at, Decision denial) {
        Caller caller = at.caller();
        return switch (denial.reason()) {
            case UNKNOWN_ACTION -> isUnknown(at.action());
            case KEY_UNKNOWN -> at.get(KEY) > 0;
            case KEY_DISABLED -> at.get(STATUS) > 0;
            case KEY_EXPIRED -> at.get(EXPIRY) > 1;
            case NOT_IN_ORGANIZATION -> !at.isHere() || (caller.isPerson() && !at.isActiveMember());
            case KEY_OWNER_NOT_IN_WORKSPACE -> caller == USER_KEY && !isOwnerThere(at);
            case CREDENTIAL_NOT_ALLOWED -> caller != SESSION || at.action().effect() == Effect.INVOKE;
            case OUTSIDE_WORKSPACE ->
                denial.failedCheck().orElseThrow() == Check.RESOURCE_PLACE
                        ? !isResourceThere(at)
                        : caller.isBound() && !at.home().equals(at.workspace());
            case WORKSPACE_REQUIRED -> at.workspace() == null && at.action().level() == ActionLevel.WORKSPACE;
            case NOT_IN_WORKSPACE -> at.get(WORKSPACE) > 0 || (caller.isPerson() && at.isPlain() && !at.hasRole());
            case WORKSPACE_ARCHIVED -> at.isArchived() && !isPossibleInArchive(at);
            case SCOPE_MISSING -> at.get(SCOPE) == 1;
            case ROLE_INSUFFICIENT -> isAsked(at) && at.action().grant(role(at)) == Grant.NO;
            case SETTING_DISABLED ->
                isAsked(at)
                        && at.setting() != SpaceCase.ON
                        && at.action().setting(role(at)).isPresent();
            case NOT_OWNER -> isAsked(at) && !isOwn(at);
            case BUDGET_EXHAUSTED -> at.get(BUDGETS) > 0;
            case RATE_LIMITED -> at.get(RATES) > 0;
            default -> false;
        };
    }

    private static boolean isUnknown(Action action) {
        return action.name().equals("prompts.teleport");
    }

    /** Whether somebody's role counts. */
    private static boolean isAsked(SpaceCase at) {
        return at.caller().isPerson() || (at.caller() == USER_KEY && at.action().effect() != Effect.INVOKE);
    }

    /** The role of an active member. */
    static Role role(SpaceCase at) {
        OrganizationRole role = OrganizationRole.values()[(at.get(MEMBERSHIP) - 1) / 2];
        boolean isThroughWorkspace = at.isPlain() && at.action().level() == ActionLevel.WORKSPACE;
        return isThroughWorkspace ? WorkspaceRole.values()[at.get(ROLE) - 1].role() : role.role();
    }

    private static boolean isResourceThere(SpaceCase at) {
        return switch (at.get(RESOURCE)) {
            case 0 -> true;
            case 1 -> SpaceFacts.OWN.equals(at.workspace());
            case 2 -> SpaceFacts.OTHER.equals(at.workspace());
            case 3 -> at.action().level() == ActionLevel.ORGANIZATION;
            default -> false;
        };
    }

    private static boolean isOwn(SpaceCase at) {
        return at.get(RESOURCE) == 0 || at.get(OWNER) == 0;
    }

    private static boolean isReasonOf(Reason reason, SpaceCase at) {
        if (!at.caller().isPerson()) {
            return reason == Reason.KEY_SCOPE;
        }
        boolean isThroughWorkspace = at.isPlain() && at.action().level() == ActionLevel.WORKSPACE;
        return reason == (isThroughWorkspace ? Reason.WORKSPACE_ROLE : Reason.ORGANIZATION_ROLE);
    }

    private static Set<Obligation> owed(SpaceCase at) {
        String action = at.action().name();
        boolean isPlain = at.caller().isPersonal() && at.isPlain();
        Set<Obligation> owed = EnumSet.noneOf(Obligation.class);
        if (DATA.contains(action) && isPlain && at.get(ROLE) < 3 && at.sight() == SpaceCase.OFF) {
            owed.add(Obligation.OWN_DATA_ONLY);
        }
        if (isOwnKeys(at)) {
            owed.add(Obligation.OWN_KEYS_ONLY);
        }
        if (action.equals("workspaces.list") && (isPlain || at.caller().isBound())) {
            owed.add(Obligation.OWN_WORKSPACES_ONLY);
        }
        return owed;
    }

    private static boolean isOwnKeys(SpaceCase at) {
        boolean isPlain = at.caller().isPersonal() && at.isPlain();
        return at.action().name().startsWith("workspace_user_api_keys.") && isPlain && at.get(ROLE) == 1;
    }
}
