package dev.workspaces.examples.admin;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import java.util.Optional;

/** In which workspace something is done. */
final class Places {
    private Places() {}

    /**
     * The workspace that a call names, or else its caller's own.
     *
     * @throws dev.workspaces.policy.AccessDeniedException if the caller may not do this there, or has to name one
     */
    static WorkspaceId allowed(Call call, Action action) {
        Optional<WorkspaceId> workspace =
                call.namedWorkspace().or(() -> call.caller().ownWorkspace());
        workspace
                .map(where -> call.caller().check(action, where))
                .orElseGet(() -> call.caller().check(action))
                .orThrow();
        return workspace.orElseThrow();
    }
}
