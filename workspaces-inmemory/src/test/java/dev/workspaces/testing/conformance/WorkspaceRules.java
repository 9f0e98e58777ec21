package dev.workspaces.testing.conformance;

import java.util.Optional;
import java.util.Set;

/** Checks 8 to 11: which workspace a request is about, whether the caller sees it, and whether it is active. */
interface WorkspaceRules extends PrincipalRules {

    /** The workspace that a workspace key belongs to or a session is confined to. */
    default Optional<String> ownWorkspace(Question q) {
        return isSession(q) ? q.principal().text("workspace") : key(q).flatMap(key -> key.text("workspace"));
    }

    /** The workspace of the request: the one it names, else the caller's own, whatever the action's level. */
    default Optional<String> workspaceId(Question q) {
        return q.request().text("workspace").or(() -> ownWorkspace(q));
    }

    /** That workspace, if it exists in the requested organization. */
    default Optional<Node> workspace(Question q) {
        return workspaceId(q).flatMap(id -> find(inOrganization(q, "workspaces"), "id", id));
    }

    /** Check 8: a workspace key or a confined session stays in its own workspace. */
    default boolean staysInside(Question q) {
        return ownWorkspace(q).isEmpty() || isOwnWorkspace(q);
    }

    /** Says whether the workspace of the request is the caller's own. */
    default boolean isOwnWorkspace(Question q) {
        return ownWorkspace(q)
                .filter(own -> same(own, workspaceId(q).orElse("")))
                .isPresent();
    }

    /** Check 9: a workspace-level action has a workspace. */
    default boolean hasWorkspaceIfNeeded(Question q) {
        return !isWorkspaceLevel(q) || workspaceId(q).isPresent();
    }

    /** Check 10: the workspace, if there is one, exists in the organization and the caller may see it. */
    default boolean seesWorkspace(Question q) {
        return workspaceId(q).isEmpty()
                || workspace(q).filter(workspace -> sees(q, workspace)).isPresent();
    }

    /** Says whether the caller may see a workspace of the organization. */
    default boolean sees(Question q, Node workspace) {
        if (isSession(q)) {
            return isOwnerOrAdmin(q) || roleIn(q, workspace).isPresent();
        }
        return isKeyOfType(q, "organisation-service") || isOwnWorkspace(q);
    }

    /** Check 11: the workspace, if there is one, is active, or this is what an archived one still allows. */
    default boolean isActiveOrExempt(Question q) {
        return !isArchived(q) || (endsOrReads(q) && isAboveTheArchive(q));
    }

    /** Says whether the request's workspace is archived. */
    default boolean isArchived(Question q) {
        return workspace(q)
                .filter(workspace -> workspace.word("status", "active").equals("archived"))
                .isPresent();
    }

    /** Part (a): the effect is to read, or the action is one that ends something. */
    default boolean endsOrReads(Question q) {
        return hasEffect(q, "read") || endingActions().contains(q.action());
    }

    /** The four writing actions that an archived workspace still allows. */
    default Set<String> endingActions() {
        return Set.of(
                "workspaces.delete",
                "workspace_users.delete",
                "workspace_service_api_keys.delete",
                "workspace_user_api_keys.delete");
    }

    /** Part (b): the caller is an owner's or admin's session or an organization key. */
    default boolean isAboveTheArchive(Question q) {
        return (isSession(q) && isOwnerOrAdmin(q)) || isKeyOfType(q, "organisation-service");
    }
}
