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

    /** In this organization, naming no workspace. Fails if there is none of this id. */
    public AccessAssert within(String organization) {
        OrganizationId where = OrganizationId.of(organization);
        requireThere(world.organization(where).isPresent(), "there is no organization `" + organization + "`");
        return new AccessAssert(world, action -> Request.of(principal.apply(where), action, where));
    }

    /** In this workspace of this organization. Fails if there is none of these ids. */
    public AccessAssert within(String organization, String workspace) {
        OrganizationId where = OrganizationId.of(organization);
        requireThere(
                world.workspace(where, WorkspaceId.of(workspace)).isPresent(),
                "there is no workspace `" + workspace + "` in an organization `" + organization + "`");
        Function<Action, Request> request =
                action -> Request.of(principal.apply(where), action, where, WorkspaceId.of(workspace));
        return new AccessAssert(world, request);
    }

    /** A slip of the pen would make every {@code mayNot} true. */
    private static void requireThere(boolean isThere, String otherwise) {
        if (!isThere) {
            throw new AssertionError(otherwise);
        }
    }
}
