package dev.workspaces.testing.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.World;
import java.util.Optional;

/**
 * What somebody may list, found by asking: the rights that decide what an explanation shows of others.
 *
 * @param world where
 * @param whose who would list
 */
record Rights(World world, Principal whose) {
    /** Whether a request is one's own: asked by oneself or, in one's own session, with one's own key. */
    boolean areOfAsker(Request request) {
        return whose.equals(request.principal())
                || key(request)
                        .flatMap(key -> key.owner().map(owner -> Principal.session(key.organization(), owner)))
                        .filter(whose::equals)
                        .isPresent();
    }

    /** Whether who asks a request may be listed, as one of the people or keys that there are. */
    boolean toListAsker(Request request) {
        if (request.principal() instanceof Session session) {
            return toListPerson(request.organization(), session.user(), request.workspace());
        }
        return key(request).filter(this::toListKey).isPresent();
    }

    /** Whether somebody may be listed, in the organization or in a workspace that they are in. */
    boolean toListPerson(OrganizationId organization, UserId person, Optional<WorkspaceId> where) {
        return may(Actions.ORGANISATION_USERS_LIST, organization)
                || where.filter(workspace -> world.membership(organization, workspace, person)
                                .isPresent())
                        .filter(workspace -> toListMembers(organization, workspace))
                        .isPresent();
    }

    /** Whether the members of a workspace may be listed. */
    boolean toListMembers(OrganizationId organization, WorkspaceId workspace) {
        return may(Actions.WORKSPACE_USERS_LIST, organization, workspace);
    }

    boolean may(Action action, OrganizationId organization) {
        return world.decide(Request.of(whose, action, organization)).isAllowed();
    }

    /** The key that asks, if it exists. */
    Optional<KeyFacts> key(Request request) {
        return request.principal() instanceof KeyPrincipal asking ? world.key(asking.key()) : Optional.empty();
    }

    private boolean may(Action action, OrganizationId organization, WorkspaceId workspace) {
        return world.decide(Request.of(whose, action, organization, workspace)).isAllowed();
    }

    private boolean toListKey(KeyFacts key) {
        return switch (key.type()) {
            case ORGANISATION_SERVICE -> may(Actions.ORGANISATION_SERVICE_API_KEYS_LIST, key.organization());
            case WORKSPACE_SERVICE ->
                may(
                        Actions.WORKSPACE_SERVICE_API_KEYS_LIST,
                        key.organization(),
                        key.workspace().orElseThrow());
            case WORKSPACE_USER ->
                may(
                        Actions.WORKSPACE_USER_API_KEYS_LIST,
                        key.organization(),
                        key.workspace().orElseThrow());
        };
    }
}
