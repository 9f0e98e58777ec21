package dev.workspaces.examples.benchmarks;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.ActionLevel;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Resource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests as they come in: mostly about what the caller has to do with, now and then about anything. Half by
 * sessions, some of them confined or under a ceiling, half by keys; a third names a resource. No identifier is the same
 * object as in the world, as if it came over the network; an action is a constant, as in a host's code.
 */
final class RequestGenerator {
    private static final List<Action> ACTIONS = Catalogue.builtIn().actions();

    private final Dice dice;
    private final PrincipalGenerator principals;
    private final List<Tenant> tenants;

    RequestGenerator(Dice dice, List<Tenant> tenants) {
        this.dice = dice;
        this.principals = new PrincipalGenerator(dice);
        this.tenants = tenants;
    }

    Request next() {
        Tenant tenant = dice.pick(tenants);
        return dice.chance(50) ? bySession(tenant) : byKey(tenant);
    }

    private Request bySession(Tenant tenant) {
        MembershipFacts person = dice.pick(tenant.people());
        Tenant home = dice.chance(2) ? dice.pick(tenants) : tenant;
        List<WorkspaceId> own = tenant.workspacesOf(person.user());
        WorkspaceId workspace = dice.chance(80) ? dice.pick(own) : anyWorkspace(tenant);
        Principal principal = principals.session(home.organization().id(), person.user(), workspace);
        return about(tenant, principal, action(), dice.chance(96) ? workspace : null, person.user());
    }

    private Request byKey(Tenant tenant) {
        KeyFacts key = dice.pick(tenant.keys());
        List<String> scopes = key.scopes().names();
        Action action = dice.chance(75) ? Catalogue.builtIn().parse(dice.pick(scopes)) : action();
        Optional<WorkspaceId> own = key.workspace().filter(workspace -> dice.chance(90));
        WorkspaceId workspace = own.orElseGet(() -> anyWorkspace(tenant));
        boolean isImplied = dice.chance(key.workspace().isPresent() ? 20 : 4);
        Principal principal = principals.key(key.id());
        return about(
                tenant,
                principal,
                action,
                isImplied ? null : workspace,
                key.owner().orElse(null));
    }

    private Request about(
            Tenant tenant, Principal principal, Action action, @Nullable WorkspaceId where, @Nullable UserId caller) {
        OrganizationId organization = Fresh.copy(tenant.organization().id());
        boolean isNamed = action.level() == ActionLevel.WORKSPACE || dice.chance(10);
        Request request = where == null || !isNamed
                ? Request.of(principal, action, organization)
                : Request.of(principal, action, organization, Fresh.copy(where));
        return dice.chance(33) ? request.with(resource(tenant, action, where, caller)) : request;
    }

    private Resource resource(Tenant tenant, Action action, @Nullable WorkspaceId where, @Nullable UserId caller) {
        Tenant home = dice.chance(2) ? dice.pick(tenants) : tenant;
        OrganizationId organization = Fresh.copy(home.organization().id());
        String id = dice.id("thing");
        WorkspaceId workspace = where == null || dice.chance(4) ? anyWorkspace(tenant) : where;
        Resource resource = action.level() == ActionLevel.WORKSPACE
                ? Resource.inWorkspace(feature(action), id, organization, Fresh.copy(workspace))
                : Resource.inOrganization(feature(action), id, organization);
        UserId owner =
                caller == null || dice.chance(40) ? dice.pick(tenant.people()).user() : caller;
        return dice.chance(80) ? resource.ownedBy(Fresh.copy(owner)) : resource;
    }

    private Action action() {
        return dice.chance(1) ? Action.unknown("prompts.translate") : dice.pick(ACTIONS);
    }

    private WorkspaceId anyWorkspace(Tenant tenant) {
        return dice.pick(tenant.workspaces()).id();
    }

    private static String feature(Action action) {
        return action.name().substring(0, action.name().indexOf('.'));
    }
}
