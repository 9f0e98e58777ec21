package dev.workspaces.inmemory;

import dev.workspaces.id.ExternalId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.storage.MemberRepository;
import java.util.Optional;

/** The people of one session. */
final class InMemoryMembers extends InMemoryMemberReader implements MemberRepository {
    private static final String USER = "user";
    private static final String MEMBERSHIP = "membership";

    InMemoryMembers(Session session) {
        super(session);
    }

    @Override
    public User insert(User user) {
        Existence.requireNone(users().find(user.id()), USER, "id");
        requireOwn(user, Optional.empty());
        return users().put(user.toBuilder().version(1).build());
    }

    @Override
    public User update(User user) {
        User before = users().at(user.id(), User::version, user.version(), USER, user.id());
        requireOwn(user, Optional.of(before));
        return users().put(user.toBuilder()
                .createdAt(before.createdAt())
                .version(before.version() + 1)
                .build());
    }

    @Override
    public OrganizationMembership insert(OrganizationMembership membership) {
        OrganizationId organization = membership.organization();
        Existence.requireSome(session.organizations().find(organization), "organization", organization);
        Existence.requireSome(users().find(membership.user()), USER, membership.user());
        Existence.requireNone(findMembership(organization, membership.user()), MEMBERSHIP, USER);
        return memberships().put(membership.toBuilder().version(1).build());
    }

    @Override
    public OrganizationMembership update(OrganizationMembership membership) {
        OrganizationMembership before = at(membership.organization(), membership.user(), membership.version());
        return memberships()
                .put(membership.toBuilder()
                        .createdAt(before.createdAt())
                        .version(before.version() + 1)
                        .build());
    }

    @Override
    public void delete(OrganizationId organization, UserId user, long version) {
        OrganizationMembership gone = at(organization, user, version);
        new Cascade(session.tables()).memberships(organization, user);
        memberships().remove(gone);
    }

    @Override
    public WorkspaceMembership insert(WorkspaceMembership membership) {
        OrganizationId organization = membership.organization();
        WorkspaceId workspace = membership.workspace();
        Existence.requireSome(session.workspaces().find(organization, workspace), "workspace", workspace);
        Existence.requireSome(findMembership(organization, membership.user()), "member", membership.user());
        Existence.requireNone(findMembership(organization, workspace, membership.user()), MEMBERSHIP, USER);
        return inWorkspaces().put(membership.toBuilder().version(1).build());
    }

    @Override
    public WorkspaceMembership update(WorkspaceMembership membership) {
        WorkspaceMembership before =
                at(membership.organization(), membership.workspace(), membership.user(), membership.version());
        return inWorkspaces()
                .put(membership.toBuilder()
                        .createdAt(before.createdAt())
                        .version(before.version() + 1)
                        .build());
    }

    @Override
    public void delete(OrganizationId organization, WorkspaceId workspace, UserId user, long version) {
        inWorkspaces().remove(at(organization, workspace, user, version));
    }

    private void requireOwn(User user, Optional<User> before) {
        Existence.requireFree(findUser(user.email()), before, USER, "email");
        Optional<ExternalId> externalId = user.externalId();
        Optional<User> namesake = externalId.flatMap(session.tables().users.byExternalId::find);
        Existence.requireFree(namesake, before, USER, "externalId");
    }

    private OrganizationMembership at(OrganizationId organization, UserId user, long version) {
        return memberships()
                .at(new Scoped<>(organization, user), OrganizationMembership::version, version, MEMBERSHIP, user);
    }

    private WorkspaceMembership at(OrganizationId organization, WorkspaceId workspace, UserId user, long version) {
        Scoped<WorkspaceUser> key = new Scoped<>(organization, new WorkspaceUser(workspace, user));
        return inWorkspaces().at(key, WorkspaceMembership::version, version, MEMBERSHIP, user);
    }

    private Table<UserId, User> users() {
        return session.tables().users.table;
    }

    private Table<Scoped<UserId>, OrganizationMembership> memberships() {
        return session.tables().memberships.table;
    }

    private Table<Scoped<WorkspaceUser>, WorkspaceMembership> inWorkspaces() {
        return session.tables().workspaceMemberships.table;
    }
}
