package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Effect;
import java.util.Set;

/** What is still possible in an archived workspace for those who reach every workspace. */
final class Archive {
    private static final Set<Action> ENDING = Set.of(
            Actions.WORKSPACES_DELETE,
            Actions.WORKSPACE_USERS_DELETE,
            Actions.WORKSPACE_SERVICE_API_KEYS_DELETE,
            Actions.WORKSPACE_USER_API_KEYS_DELETE);

    private Archive() {}

    static boolean permits(Action action) {
        return action.effect() == Effect.READ || ENDING.contains(action);
    }
}
