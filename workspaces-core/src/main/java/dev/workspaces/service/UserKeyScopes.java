package dev.workspaces.service;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.workspace.Workspace;
import java.util.List;

/**
 * Who may set which scopes for the user keys that are made when somebody joins a workspace: whoever could hand each of them on
 * to anybody there. A scope that is there already may stay.
 */
final class UserKeyScopes {
    private UserKeyScopes() {}

    static void requireGiving(Planning planning, Workspace workspace, List<String> alreadyThere) {
        List<String> refused = workspace.defaults().userKeyScopes().stream()
                .filter(scope -> !alreadyThere.contains(scope))
                .filter(scope -> planning.engine()
                        .catalogue()
                        .find(scope)
                        .filter(action -> mayGive(planning, workspace, action))
                        .isEmpty())
                .toList();
        if (!refused.isEmpty()) {
            throw new RefusedException(
                    Refusal.ESCALATION, "the caller could not hand on the scopes " + refused, refused);
        }
    }

    private static boolean mayGive(Planning planning, Workspace workspace, Action action) {
        if (!action.mayBeHeldBy(CredentialKind.WORKSPACE_USER_KEY)) {
            return false;
        }
        boolean isDataPlane = action.effect() == dev.workspaces.policy.Effect.INVOKE;
        if (!isDataPlane) {
            return isAllowed(planning, workspace, action);
        }
        return isWithinCeiling(planning, action)
                && isAllowed(planning, workspace, Actions.WORKSPACE_USER_API_KEYS_CREATE);
    }

    /** A plain yes: what is allowed for one's own alone is nothing to hand on to others. */
    private static boolean isAllowed(Planning planning, Workspace workspace, Action action) {
        Request request = Request.of(planning.caller().principal(), action, workspace.organization(), workspace.id());
        return planning.engine()
                .decide(request, FactLoader.load(request, planning.snapshot(), workspace), planning.now())
                .isAllowed();
    }

    private static boolean isWithinCeiling(Planning planning, Action action) {
        return planning.caller().principal() instanceof Session session
                && session.ceiling().map(scopes -> scopes.contains(action)).orElse(true);
    }
}
