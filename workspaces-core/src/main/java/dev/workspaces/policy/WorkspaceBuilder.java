package dev.workspaces.policy;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.function.UnaryOperator;

/** Fills a workspace of a {@link World}. Its people must be in the organization already. For one thread. */
public final class WorkspaceBuilder {
    private final WorldBuilder world;
    private final OrganizationId organization;
    private final WorkspaceId id;

    WorkspaceBuilder(WorldBuilder world, OrganizationId organization, WorkspaceId id) {
        this.world = world;
        this.organization = organization;
        this.id = id;
    }

    /** Adds members. */
    public WorkspaceBuilder members(String... users) {
        return people(WorkspaceRole.MEMBER, users);
    }

    /** Adds managers. */
    public WorkspaceBuilder managers(String... users) {
        return people(WorkspaceRole.MANAGER, users);
    }

    /** Adds admins of the workspace. */
    public WorkspaceBuilder admins(String... users) {
        return people(WorkspaceRole.ADMIN, users);
    }

    /** Adds a service key with these scopes. */
    public WorkspaceBuilder serviceKey(String key, Action... scopes) {
        return serviceKey(key, facts -> facts.with(world.scopes(scopes)));
    }

    /** Adds a service key, with whatever the second argument gives it. */
    public WorkspaceBuilder serviceKey(String key, UnaryOperator<KeyFacts> filling) {
        world.add(filling.apply(KeyFacts.workspaceService(KeyId.of(key), organization, id)));
        return this;
    }

    /** Adds a key of this person with these scopes. */
    public WorkspaceBuilder userKey(String key, String owner, Action... scopes) {
        return userKey(key, owner, facts -> facts.with(world.scopes(scopes)));
    }

    /** Adds a key of this person, with whatever the last argument gives it. */
    public WorkspaceBuilder userKey(String key, String owner, UnaryOperator<KeyFacts> filling) {
        world.add(filling.apply(KeyFacts.workspaceUser(KeyId.of(key), organization, id, UserId.of(owner))));
        return this;
    }

    /** Sets a switch for this workspace; it counts where the organization lets workspaces override its category. */
    public WorkspaceBuilder set(Setting setting, boolean on) {
        return with(facts -> facts.with(facts.overrides().with(setting, on)));
    }

    /** Archives it. */
    public WorkspaceBuilder archived() {
        return with(facts -> facts.with(WorkspaceStatus.ARCHIVED));
    }

    /** Changes anything else that is known of it. */
    public WorkspaceBuilder with(UnaryOperator<WorkspaceFacts> change) {
        world.replace(organization, id, change);
        return this;
    }

    private WorkspaceBuilder people(WorkspaceRole role, String... users) {
        for (String user : users) {
            world.add(new WorkspaceMembershipFacts(organization, id, UserId.of(user), role));
        }
        return this;
    }
}
