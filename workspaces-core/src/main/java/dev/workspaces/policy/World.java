package dev.workspaces.policy;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A set of facts that can be asked: organizations with their people, workspaces and keys, at one moment. Immutable and
 * safe for any number of threads; {@link #with} copies. Settings and scopes are bit sets, so that a decision by names
 * costs the look-ups and little else, and allocates nothing.
 */
public final class World {
    private final PolicyEngine engine;
    private final Instant now;
    private final Map<OrganizationId, OrganizationNode> organizations;
    private final Map<KeyId, KeyFacts> keys;

    World(
            PolicyEngine engine,
            Instant now,
            Map<OrganizationId, OrganizationNode> organizations,
            Map<KeyId, KeyFacts> keys) {
        this.engine = engine;
        this.now = now;
        this.organizations = organizations;
        this.keys = keys;
    }

    /** A world to fill, with the built-in actions. */
    public static WorldBuilder builder() {
        return builder(Catalogue.builtIn());
    }

    /** A world to fill, with the actions of this catalogue. */
    public static WorldBuilder builder(Catalogue catalogue) {
        return new WorldBuilder(catalogue);
    }

    /** A world of these few facts, which fit the request and hold its organization. */
    static World ofOnly(PolicyEngine engine, Request request, Facts facts, Instant now) {
        KeyFacts key = facts.key();
        Map<OrganizationId, OrganizationNode> organizations = new HashMap<>();
        if (facts.organization() != null) {
            organizations.put(request.organization(), OrganizationNode.ofOnly(facts.organization(), facts));
        }
        return new World(engine, now, organizations, key == null ? Map.of() : Map.of(key.id(), key));
    }

    /** The answer to this request, here and {@linkplain #now() now}. */
    public Decision decide(Request request) {
        KeyFacts key = keyOf(request);
        OrganizationNode organization = organizations.get(request.organization());
        if (organization == null) {
            return engine.decideFitting(request, now, key, null, null, null, null);
        }
        WorkspaceNode workspace = organization.workspace(FactsNeeded.workspace(request, key));
        UserId person = FactsNeeded.person(request, key);
        return engine.decideFitting(
                request,
                now,
                key,
                organization.facts(),
                Roles.active(organization.membership(person)),
                workspace == null ? null : workspace.facts(),
                Roles.in(inWorkspace(organization, workspace, person, request, key)));
    }

    /** The answer with all that led to it and, for a denial, what would turn it; for whoever may see everything. */
    public Explanation explain(Request request) {
        return engine.explain(request, facts(request), now);
    }

    /**
     * The answer with as much of what led to it as this asker may see: about oneself what is not hidden from oneself, about
     * others what one may list. Who may see nothing of it gets what would be said of something that does not exist.
     */
    public Explanation explain(Request request, Principal asker) {
        return Sight.narrow(this, request, asker);
    }

    /** The facts that this request needs, as far as they are here. */
    public Facts facts(Request request) {
        KeyFacts key = keyOf(request);
        OrganizationNode organization = organizations.get(request.organization());
        if (organization == null) {
            return new Facts(key, null, null, null, null).checkedFor(request);
        }
        WorkspaceNode workspace = organization.workspace(FactsNeeded.workspace(request, key));
        UserId person = FactsNeeded.person(request, key);
        Facts found = new Facts(
                key,
                organization.facts(),
                organization.membership(person),
                workspace == null ? null : workspace.facts(),
                inWorkspace(organization, workspace, person, request, key));
        return found.checkedFor(request);
    }

    private @Nullable KeyFacts keyOf(Request request) {
        return request.principal() instanceof KeyPrincipal asking ? keys.get(asking.key()) : null;
    }

    /** A session's is where the request is, which has been looked up; a key's where the key belongs. */
    private static @Nullable WorkspaceMembershipFacts inWorkspace(
            OrganizationNode organization,
            @Nullable WorkspaceNode workspace,
            @Nullable UserId person,
            Request request,
            @Nullable KeyFacts key) {
        if (person == null) {
            return null;
        }
        WorkspaceNode where =
                key == null ? workspace : organization.workspace(FactsNeeded.personsWorkspace(request, key));
        return where == null ? null : where.people().get(person);
    }

    /** This world after these changes, made in their order. */
    public World with(Change... changes) {
        WorldBuilder builder = toBuilder();
        for (Change change : changes) {
            change.applyTo(builder);
        }
        return builder.build();
    }

    /** A world to fill further that starts as this one. */
    public WorldBuilder toBuilder() {
        return new WorldBuilder(engine, now, organizations, keys);
    }

    /** The actions there are. */
    public Catalogue catalogue() {
        return engine.catalogue();
    }

    /** What keys' expiries are compared with. Where nobody set it, the end of time: whatever can expire has. */
    public Instant now() {
        return now;
    }

    /** What is known of a key; empty if there is none of this id. */
    public Optional<KeyFacts> key(KeyId id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** What is known of an organization; empty if there is none of this id. */
    public Optional<OrganizationFacts> organization(OrganizationId id) {
        return Optional.ofNullable(organizations.get(id)).map(OrganizationNode::facts);
    }

    /** What is known of a workspace; empty if the organization has none of this id. */
    public Optional<WorkspaceFacts> workspace(OrganizationId organization, WorkspaceId id) {
        return Optional.ofNullable(organizations.get(organization))
                .map(node -> node.workspace(id))
                .map(WorkspaceNode::facts);
    }

    /** Whether somebody has a membership in any organization. */
    public boolean knows(UserId user) {
        return organizations.values().stream().anyMatch(node -> node.people().get(user) != null);
    }

    /** Somebody's membership in an organization; empty if there is none. */
    public Optional<MembershipFacts> membership(OrganizationId organization, UserId user) {
        return Optional.ofNullable(organizations.get(organization))
                .map(node -> node.people().get(user));
    }

    /** Somebody's membership in a workspace; empty if there is none. */
    public Optional<WorkspaceMembershipFacts> membership(
            OrganizationId organization, WorkspaceId workspace, UserId user) {
        return Optional.ofNullable(organizations.get(organization))
                .map(node -> node.workspace(workspace))
                .map(node -> node.people().get(user));
    }
}
