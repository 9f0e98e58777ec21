package dev.workspaces.examples.benchmarks;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.OrganizationFacts;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Resource;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.World;
import java.util.Optional;

/**
 * Requests whose names a host has looked up: each id is the very object that the facts have, as it is where a host resolves a
 * name once and goes on with what it found. What was not found keeps the name it came with.
 */
final class Resolved {
    private final World world;

    Resolved(World world) {
        this.world = world;
    }

    Request of(Request request) {
        OrganizationId organization = organization(request.organization());
        Principal principal = principal(request.principal());
        Request resolved = request.workspace()
                .map(id -> Request.of(principal, request.action(), organization, workspace(organization, id)))
                .orElseGet(() -> Request.of(principal, request.action(), organization));
        return request.resource().map(this::resource).map(resolved::with).orElse(resolved);
    }

    private Principal principal(Principal principal) {
        if (principal instanceof KeyPrincipal asking) {
            return Principal.key(world.key(asking.key()).map(KeyFacts::id).orElse(asking.key()));
        }
        Session session = (Session) principal;
        OrganizationId organization = organization(session.organization());
        Session plain = Principal.session(organization, user(organization, session.user()));
        Session confined = session.confinement()
                .map(id -> plain.confinedTo(workspace(organization, id)))
                .orElse(plain);
        return session.ceiling().map(confined::withCeiling).orElse(confined);
    }

    private Resource resource(Resource resource) {
        OrganizationId organization = organization(resource.organization());
        Resource resolved = resource.workspace()
                .map(id ->
                        Resource.inWorkspace(resource.kind(), resource.id(), organization, workspace(organization, id)))
                .orElseGet(() -> Resource.inOrganization(resource.kind(), resource.id(), organization));
        Optional<UserId> owner = resource.owner().map(id -> user(organization, id));
        return owner.map(resolved::ownedBy).orElse(resolved);
    }

    private OrganizationId organization(OrganizationId id) {
        return world.organization(id).map(OrganizationFacts::id).orElse(id);
    }

    private WorkspaceId workspace(OrganizationId organization, WorkspaceId id) {
        return world.workspace(organization, id).map(WorkspaceFacts::id).orElse(id);
    }

    private UserId user(OrganizationId organization, UserId id) {
        return world.membership(organization, id).map(MembershipFacts::user).orElse(id);
    }
}
