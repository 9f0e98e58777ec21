package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills a {@link World}. Refuses what cannot be asked sensibly: two things of one id, a workspace or member of what is not
 * there. Accepts worlds that no service would let come about, such as a key whose owner has left: the decision must still
 * be right. For one thread.
 */
public final class WorldBuilder {
    private final PolicyEngine engine;
    private final Map<OrganizationId, OrganizationNode> organizations;
    private final Map<KeyId, KeyFacts> keys;
    private final Set<OrganizationId> owned = new HashSet<>();
    private Instant now;

    WorldBuilder(Catalogue catalogue) {
        this(PolicyEngine.of(catalogue), Instant.MAX, Map.of(), Map.of());
    }

    WorldBuilder(
            PolicyEngine engine,
            Instant now,
            Map<OrganizationId, OrganizationNode> organizations,
            Map<KeyId, KeyFacts> keys) {
        this.engine = engine;
        this.now = now;
        this.organizations = new HashMap<>(organizations);
        this.keys = new HashMap<>(keys);
    }

    /** Sets the moment. Without it, it is the end of time, and every key that can expire has. */
    public WorldBuilder at(Instant moment) {
        now = requireNonNull(moment, "moment");
        return this;
    }

    /** Adds an organization with what the second argument puts in it. */
    public WorldBuilder organization(String id, Consumer<OrganizationBuilder> filling) {
        OrganizationId organization = OrganizationId.of(id);
        add(OrganizationFacts.of(organization));
        filling.accept(new OrganizationBuilder(this, organization));
        return this;
    }

    /**
     * Adds an organization.
     *
     * @throws InvalidInputException if there is one of this id
     */
    public WorldBuilder add(OrganizationFacts organization) {
        requireNew(organizations.putIfAbsent(organization.id(), new OrganizationNode(organization)), organization.id());
        owned.add(organization.id());
        return this;
    }

    /**
     * Adds a person to an organization.
     *
     * @throws InvalidInputException if the organization is not there, or the person is there already
     */
    public WorldBuilder add(MembershipFacts membership) {
        Map<UserId, MembershipFacts> people = own(membership.organization()).people();
        requireNew(people.putIfAbsent(membership.user(), membership), membership.user());
        return this;
    }

    /**
     * Adds a workspace to an organization.
     *
     * @throws InvalidInputException if the organization is not there, or has a workspace of this id
     */
    public WorldBuilder add(WorkspaceFacts workspace) {
        Map<WorkspaceId, WorkspaceNode> workspaces =
                own(workspace.organization()).workspaces();
        requireNew(workspaces.putIfAbsent(workspace.id(), new WorkspaceNode(workspace)), workspace.id());
        return this;
    }

    /**
     * Adds a person to a workspace.
     *
     * @throws InvalidInputException if the workspace is not there, or the person is not in its organization or is in the
     *     workspace already
     */
    public WorldBuilder add(WorkspaceMembershipFacts membership) {
        OrganizationNode organization = own(membership.organization());
        Map<UserId, WorkspaceMembershipFacts> people =
                organization.require(membership.workspace()).people();
        requirePerson(organization, membership.user());
        if (people.putIfAbsent(membership.user(), membership) != null) {
            throw new InvalidInputException(
                    "user", "each person once, and `" + membership.user() + "` twice is one too many");
        }
        return this;
    }

    /**
     * Adds a key; its owner need not be there. Its scopes are read by this world's catalogue.
     *
     * @throws InvalidInputException if its organization or workspace is not there, or there is a key of this id
     */
    public WorldBuilder add(KeyFacts key) {
        OrganizationNode organization = own(key.organization());
        key.workspace().ifPresent(organization::require);
        requireNew(keys.putIfAbsent(key.id(), key.with(key.scopes().readBy(engine.catalogue()))), key.id());
        return this;
    }

    /** The world as filled so far. This builder can go on: the world does not change. */
    public World build() {
        owned.clear();
        return new World(engine, now, new HashMap<>(organizations), new HashMap<>(keys));
    }

    void replace(OrganizationId id, UnaryOperator<OrganizationFacts> change) {
        OrganizationNode organization = own(id);
        organization.replace(change.apply(organization.facts()));
    }

    void replace(OrganizationId id, WorkspaceId workspaceId, UnaryOperator<WorkspaceFacts> change) {
        WorkspaceNode workspace = own(id).require(workspaceId);
        workspace.replace(change.apply(workspace.facts()));
    }

    void replace(KeyId id, UnaryOperator<KeyFacts> change) {
        KeyFacts changed = change.apply(require(id));
        keys.put(id, changed.with(changed.scopes().readBy(engine.catalogue())));
    }

    /** An organization as this builder may change it: its own copy, once it is shared with a world. */
    OrganizationNode own(OrganizationId id) {
        OrganizationNode organization = organizations.get(id);
        if (organization == null) {
            throw new InvalidInputException("organization", "an organization that is there, not `" + id + "`");
        }
        if (!owned.add(id)) {
            return organization;
        }
        OrganizationNode copy = organization.copy();
        organizations.put(id, copy);
        return copy;
    }

    void remove(KeyId id) {
        keys.remove(require(id).id());
    }

    private KeyFacts require(KeyId id) {
        KeyFacts key = keys.get(id);
        if (key == null) {
            throw new InvalidInputException("key", "a key that is there, not `" + id + "`");
        }
        return key;
    }

    /** Puts a key there, in the place of one of the same id. */
    void put(KeyFacts key) {
        keys.remove(key.id());
        add(key);
    }

    /** The actions there are. */
    public Catalogue catalogue() {
        return engine.catalogue();
    }

    Scopes scopes(Action... actions) {
        return Scopes.of(
                engine.catalogue(), Stream.of(actions).map(Action::name).toList());
    }

    static void requirePerson(OrganizationNode organization, UserId user) {
        if (!organization.people().containsKey(user)) {
            throw new InvalidInputException(
                    "user", "somebody of organization `" + organization.facts() + "`, not `" + user + "`");
        }
    }

    private static void requireNew(@Nullable Object previous, Object id) {
        if (previous != null) {
            throw new InvalidInputException("id", "an id that is not taken, not `" + id + "`");
        }
    }
}
