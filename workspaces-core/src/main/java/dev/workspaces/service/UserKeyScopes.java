package dev.workspaces.service;

import dev.workspaces.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may set which scopes for the user keys that are made when somebody joins a workspace: whoever could hand each of them on
 * to anybody there. A scope that is there already may stay.
 */
final class UserKeyScopes {
    private UserKeyScopes() {}

    /** The workspace, noting who answers for its scopes where some are added; goes on only where the caller could give those. */
    static Workspace given(Workspace workspace, List<String> alreadyThere, Planning planning) {
        List<String> added = new ArrayList<>(workspace.defaults().userKeyScopes());
        added.removeAll(alreadyThere);
        KeyGiving.requireNothing(KeyGiving.byCaller(planning).refusedScopes(workspace, added));
        return added.isEmpty()
                ? workspace
                : workspace.toBuilder()
                        .userKeyScopesBy(planning.caller().principal())
                        .build();
    }
}
