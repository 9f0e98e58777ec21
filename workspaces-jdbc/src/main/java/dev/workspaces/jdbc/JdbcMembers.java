package dev.workspaces.jdbc;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.storage.MemberRepository;
import java.util.Optional;

/** The people of one session. */
final class JdbcMembers extends JdbcMemberReader implements MemberRepository {
    private static final String USER = "user";
    private static final String MEMBERSHIP = "membership";

    JdbcMembers(JdbcSession session) {
        super(session);
    }

    @Override
    public User insert(User user) {
        Existence.requireNone(find(user.id()), USER, "id");
        requireOwn(user, Optional.empty());
        String insert = """
                INSERT INTO ws_person
                       (id, email, external_id, first_name, last_name, created_at, updated_at, version)
                VALUES (:id, :email, :external_id, :first_name, :last_name, :created_at, :updated_at, 1)
                """;
        session.writing().writeSoon(insert, MemberRows.columns(user));
        return user.toBuilder().version(1).build();
    }

    @Override
    public User update(User user) {
        User before = Existence.at(find(user.id()), User::version, user.version(), USER, user.id());
        requireOwn(user, Optional.of(before));
        String update = """
                UPDATE ws_person
                SET email = :email, external_id = :external_id, first_name = :first_name, last_name = :last_name,
                    updated_at = :updated_at, version = version + 1
                WHERE id = :id AND version = :version
                """;
        int rows = session.writing().write(update, MemberRows.columns(user));
        Existence.requireWritten(rows, USER, user.id(), user.version());
        return user.toBuilder()
                .createdAt(before.createdAt())
                .version(before.version() + 1)
                .build();
    }

    private Optional<User> find(UserId id) {
        String query = """
                SELECT * FROM ws_person WHERE id = :id
                """;
        return session.sql().find(new Finding<>(query, Columns.of("id", id), MemberRows::user));
    }

    private void requireOwn(User user, Optional<User> before) {
        // by id: another organization may have changed them between two looks, and then their version is another
        Optional<UserId> own = before.map(User::id);
        Existence.requireFree(findUser(user.email()).map(User::id), own, USER, "email");
        String query = """
                SELECT * FROM ws_person WHERE external_id = :external_id
                """;
        Optional<User> namesake = user.externalId()
                .flatMap(id ->
                        session.sql().find(new Finding<>(query, Columns.of("external_id", id), MemberRows::user)));
        Existence.requireFree(namesake.map(User::id), own, USER, "externalId");
    }

    @Override
    public OrganizationMembership insert(OrganizationMembership membership) {
        session.organizations().require(membership.organization());
        Existence.requireSome(find(membership.user()).isPresent(), USER, membership.user());
        Existence.requireNone(findMembership(membership.organization(), membership.user()), MEMBERSHIP, USER);
        String insert = """
                INSERT INTO ws_membership
                       (organization, person, role, status, suspended_by, created_at, updated_at, version)
                VALUES (:organization, :person, :role, :status, :suspended_by, :created_at, :updated_at, 1)
                """;
        session.writing().writeSoon(insert, MemberRows.columns(membership));
        return membership.toBuilder().version(1).build();
    }

    @Override
    public OrganizationMembership update(OrganizationMembership membership) {
        OrganizationMembership before = at(membership.organization(), membership.user(), membership.version());
        String update = """
                UPDATE ws_membership
                SET role = :role, status = :status, suspended_by = :suspended_by,
                    updated_at = :updated_at, version = version + 1
                WHERE organization = :organization AND person = :person AND version = :version
                """;
        int rows = session.writing().write(update, MemberRows.columns(membership));
        Existence.requireWritten(rows, MEMBERSHIP, membership.user(), membership.version());
        return membership.toBuilder()
                .createdAt(before.createdAt())
                .version(before.version() + 1)
                .build();
    }

    /** Those in workspaces go by a foreign key. */
    @Override
    public void delete(OrganizationId organization, UserId user, long version) {
        at(organization, user, version);
        String delete = """
                DELETE FROM ws_membership WHERE organization = :organization AND person = :person AND version = :version
                """;
        Columns key =
                Columns.of("organization", organization).text("person", user).number("version", version);
        Existence.requireWritten(session.writing().write(delete, key), MEMBERSHIP, user, version);
    }

    private OrganizationMembership at(OrganizationId organization, UserId user, long version) {
        return Existence.at(
                findMembership(organization, user), OrganizationMembership::version, version, MEMBERSHIP, user);
    }

    @Override
    public WorkspaceMembership insert(WorkspaceMembership membership) {
        OrganizationId organization = membership.organization();
        UserId user = membership.user();
        session.workspaces().require(organization, membership.workspace());
        Existence.requireSome(findMembership(organization, user).isPresent(), "member", user);
        Existence.requireNone(findMembership(organization, membership.workspace(), user), MEMBERSHIP, USER);
        String insert = """
                INSERT INTO ws_workspace_membership
                       (organization, workspace, person, given_role, origin, group_roles,
                        created_at, updated_at, version)
                VALUES (:organization, :workspace, :person, :given_role, :origin, :group_roles,
                        :created_at, :updated_at, 1)
                """;
        session.writing().writeSoon(insert, MemberRows.columns(membership));
        return membership.toBuilder().version(1).build();
    }

    @Override
    public WorkspaceMembership update(WorkspaceMembership membership) {
        UserId user = membership.user();
        WorkspaceMembership before = at(membership.organization(), membership.workspace(), user, membership.version());
        String update = """
                UPDATE ws_workspace_membership
                SET given_role = :given_role, origin = :origin, group_roles = :group_roles,
                    updated_at = :updated_at, version = version + 1
                WHERE organization = :organization AND workspace = :workspace AND person = :person
                  AND version = :version
                """;
        int rows = session.writing().write(update, MemberRows.columns(membership));
        Existence.requireWritten(rows, MEMBERSHIP, user, membership.version());
        return membership.toBuilder()
                .createdAt(before.createdAt())
                .version(before.version() + 1)
                .build();
    }

    @Override
    public void delete(OrganizationId organization, WorkspaceId workspace, UserId user, long version) {
        at(organization, workspace, user, version);
        String delete = """
                DELETE FROM ws_workspace_membership
                WHERE organization = :organization AND workspace = :workspace AND person = :person
                  AND version = :version
                """;
        Columns key = Columns.of("organization", organization)
                .text("workspace", workspace)
                .text("person", user)
                .number("version", version);
        Existence.requireWritten(session.writing().write(delete, key), MEMBERSHIP, user, version);
    }

    private WorkspaceMembership at(OrganizationId organization, WorkspaceId workspace, UserId user, long version) {
        return Existence.at(
                findMembership(organization, workspace, user), WorkspaceMembership::version, version, MEMBERSHIP, user);
    }
}
