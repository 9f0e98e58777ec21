package dev.workspaces.policy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Fills an organization of a {@link World}; every id is in this organization. For one thread. */
public final class OrganizationBuilder {
    private final WorldBuilder world;
    private final OrganizationId id;

    OrganizationBuilder(WorldBuilder world, OrganizationId id) {
        this.world = world;
        this.id = id;
    }

    /** Adds an owner. */
    public OrganizationBuilder owner(String user) {
        return person(user, OrganizationRole.OWNER, MembershipStatus.ACTIVE);
    }

    /** Adds an admin. */
    public OrganizationBuilder admin(String user) {
        return person(user, OrganizationRole.ADMIN, MembershipStatus.ACTIVE);
    }

    /** Adds plain members. */
    public OrganizationBuilder members(String... users) {
        for (String user : users) {
            person(user, OrganizationRole.MEMBER, MembershipStatus.ACTIVE);
        }
        return this;
    }

    /**
     * Adds a person.
     *
     * @throws InvalidInputException if the person is there already
     */
    public OrganizationBuilder person(String user, OrganizationRole role, MembershipStatus status) {
        world.add(new MembershipFacts(id, UserId.of(user), role, status));
        return this;
    }

    /** Adds a workspace with what the second argument puts in it. */
    public OrganizationBuilder workspace(String workspace, Consumer<WorkspaceBuilder> filling) {
        WorkspaceId workspaceId = WorkspaceId.of(workspace);
        world.add(WorkspaceFacts.of(id, workspaceId));
        filling.accept(new WorkspaceBuilder(world, id, workspaceId));
        return this;
    }

    /** Sets a switch for the organization. */
    public OrganizationBuilder set(Setting setting, boolean on) {
        world.replace(id, facts -> facts.with(facts.settings().with(setting, on)));
        return this;
    }

    /** Lets workspaces override the settings of a category. */
    public OrganizationBuilder letOverride(SettingCategory category) {
        world.replace(id, facts -> {
            Set<SettingCategory> categories = EnumSet.of(category);
            categories.addAll(facts.overridable());
            return facts.withOverridable(categories);
        });
        return this;
    }

    /** Adds an organization key with these scopes. */
    public OrganizationBuilder key(String key, Action... scopes) {
        return key(key, facts -> facts.with(world.scopes(scopes)));
    }

    /** Adds an organization key, with whatever the second argument gives it. */
    public OrganizationBuilder key(String key, UnaryOperator<KeyFacts> filling) {
        world.add(filling.apply(KeyFacts.organisationService(KeyId.of(key), id)));
        return this;
    }
}
