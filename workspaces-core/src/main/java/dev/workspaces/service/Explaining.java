package dev.workspaces.service;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.World;
import dev.workspaces.policy.WorldBuilder;
import dev.workspaces.workspace.Workspace;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts together as much of the world as an explanation looks at: whoever the request is about and whoever asks, with what they
 * belong to, in the organization and in the workspaces that either has to do with.
 */
final class Explaining {
    private final Planning planning;
    private final OrganizationId organization;
    private final WorldBuilder world;

    private Explaining(Planning planning) {
        this.planning = planning;
        this.organization = planning.caller().organization();
        this.world = World.builder(planning.engine().catalogue()).at(planning.now());
    }

    static Explanation explain(Request request, Planning planning) {
        return new Explaining(planning).explain(request);
    }

    private Explanation explain(Request request) {
        Principal asker = planning.caller().principal();
        if (planning.snapshot().organizations().find(organization).isPresent()) {
            fill(request, Stream.of(request.principal(), asker).distinct().toList());
        }
        return world.build().explain(request, asker);
    }

    private void fill(Request request, Iterable<Principal> principals) {
        world.add(planning.organization().facts());
        Set<UserId> people = new LinkedHashSet<>();
        Set<WorkspaceId> places = new LinkedHashSet<>();
        request.workspace().ifPresent(places::add);
        for (Principal principal : principals) {
            person(principal).ifPresent(people::add);
            place(principal).ifPresent(places::add);
        }
        people.removeIf(user -> !addPerson(user));
        places.removeIf(workspace -> !addPlace(workspace));
        places.forEach(workspace -> people.forEach(user -> planning.membership(workspace, user)
                .map(WorkspaceMembership::facts)
                .ifPresent(world::add)));
        principals.forEach(principal -> key(principal)
                .filter(key ->
                        key.workspace().filter(place -> !places.contains(place)).isEmpty())
                .ifPresent(key -> world.add(key.facts(LimitState.within()))));
    }

    private boolean addPerson(UserId user) {
        Optional<OrganizationMembership> membership =
                planning.snapshot().members().findMembership(organization, user);
        membership.map(OrganizationMembership::facts).ifPresent(world::add);
        return membership.isPresent();
    }

    private boolean addPlace(WorkspaceId id) {
        Optional<Workspace> workspace = planning.snapshot().workspaces().find(organization, id);
        workspace.map(found -> found.facts(LimitState.within())).ifPresent(world::add);
        return workspace.isPresent();
    }

    private Optional<UserId> person(Principal principal) {
        return principal instanceof Session session
                ? Optional.of(session.user())
                : key(principal).flatMap(ApiKey::owner);
    }

    private Optional<WorkspaceId> place(Principal principal) {
        return principal instanceof Session session
                ? session.confinement()
                : key(principal).flatMap(ApiKey::workspace);
    }

    /** As the policy knows it: not where whoever asks came by a secret that is no good any more. */
    private Optional<ApiKey> key(Principal principal) {
        return planning.key(principal).filter(key -> !planning.caller().isDead(principal, key, planning.now()));
    }
}
