package dev.workspaces.testing;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.World;
import java.util.function.Function;

/** Where an assertion about somebody is about. */
public final class PrincipalAssert {
    private final World world;
    private final Function<OrganizationId, Principal> principal;

    PrincipalAssert(World world, Function<OrganizationId, Principal> principal) {
        this.world = world;
        this.principal = principal;
    }

    /** In this organization, naming no workspace. */
    public AccessAssert in(String organization) {
        OrganizationId where = OrganizationId.of(organization);
        return new AccessAssert(world, action -> Request.of(principal.apply(where), action, where));
    }

    /** In this workspace of this organization. */
    public AccessAssert in(String organization, String workspace) {
        OrganizationId where = OrganizationId.of(organization);
        Function<Action, Request> request =
                action -> Request.of(principal.apply(where), action, where, WorkspaceId.of(workspace));
        return new AccessAssert(world, request);
    }
}
