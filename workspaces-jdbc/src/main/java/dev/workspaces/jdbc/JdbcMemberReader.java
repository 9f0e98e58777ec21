package dev.workspaces.jdbc;

import dev.workspaces.id.ExternalId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.Person;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMember;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.MemberFilter;
import dev.workspaces.storage.MemberReader;
import dev.workspaces.storage.PersonFilter;
import java.util.List;
import java.util.Optional;

/** Reads the people of one session. */
class JdbcMemberReader implements MemberReader {
    private static final String PEOPLE = "ws_membership m JOIN ws_person p ON p.id = m.person";

    private static final Listing<Person> BY_ENTRY = new Listing<>(
            MemberRows.USER + ", " + MemberRows.MEMBERSHIP,
            List.of("m.created_at", "m.person"),
            MemberRows::person,
            it -> Places.of(it.membership().createdAt(), it.user().id()));

    private static final String MEMBERS = """
            ws_workspace_membership w
            JOIN ws_membership m ON m.organization = w.organization AND m.person = w.person
            JOIN ws_person p ON p.id = w.person""";

    private static final Listing<WorkspaceMember> BY_JOINING = new Listing<>(
            "w.*, " + MemberRows.USER + ", " + MemberRows.MEMBERSHIP,
            List.of("w.created_at", "w.person"),
            MemberRows::member,
            it -> Places.of(it.membership().createdAt(), it.membership().user()));

    final JdbcSession session;

    JdbcMemberReader(JdbcSession session) {
        this.session = session;
    }

    @Override
    public final Optional<User> findUser(EmailAddress email) {
        String query = """
                SELECT * FROM ws_person WHERE email = :email
                """;
        return session.sql().find(new Finding<>(query, Columns.of("email", email), MemberRows::user));
    }

    @Override
    public final Optional<Person> findPerson(OrganizationId organization, UserId user) {
        return person(people(organization).and("m.person = :person", "person", Optional.of(user)));
    }

    @Override
    public final Optional<Person> findPersonByExternalId(OrganizationId organization, ExternalId externalId) {
        return person(people(organization).and("p.external_id = :external", "external", Optional.of(externalId)));
    }

    private Optional<Person> person(Selection selection) {
        return session.sql()
                .find(new Finding<>(selection.query(BY_ENTRY.columns()), selection.values(), MemberRows::person));
    }

    @Override
    public final Page<Person> people(OrganizationId organization, PersonFilter filter, PageRequest page) {
        return BY_ENTRY.page(session.sql(), people(organization, filter), page);
    }

    @Override
    public final long countPeople(OrganizationId organization, PersonFilter filter) {
        return people(organization, filter).count(session.sql());
    }

    private static Selection people(OrganizationId organization, PersonFilter filter) {
        return people(organization)
                .and("m.role = :role", "role", filter.role().map(Words.ORGANIZATION_ROLE::write))
                .and("p.email = :email", "email", filter.email());
    }

    private static Selection people(OrganizationId organization) {
        return new Selection(PEOPLE, "m.organization = :organization", organization);
    }

    @Override
    public final Optional<OrganizationMembership> findMembership(OrganizationId organization, UserId user) {
        return session.sql().find(membership(organization, user));
    }

    static Finding<OrganizationMembership> membership(OrganizationId organization, UserId user) {
        String query = """
                SELECT * FROM ws_membership WHERE organization = :organization AND person = :person
                """;
        Columns key = Columns.of("organization", organization).text("person", user);
        return new Finding<>(query, key, MemberRows::membership);
    }

    @Override
    public final long countActiveOwners(OrganizationId organization) {
        String query = """
                SELECT count(*) AS how_many FROM ws_membership
                WHERE organization = :organization AND role = 'owner' AND status = 'active'
                """;
        return session.sql().number(query, Columns.of("organization", organization));
    }

    @Override
    public final boolean belongsElsewhere(OrganizationId organization, UserId user) {
        String query = """
                SELECT 1 FROM ws_membership WHERE person = :person AND organization <> :organization LIMIT 1
                """;
        return session.sql()
                .isThere(query, Columns.of("organization", organization).text("person", user));
    }

    @Override
    public final Optional<WorkspaceMembership> findMembership(
            OrganizationId organization, WorkspaceId workspace, UserId user) {
        return session.sql().find(membership(organization, workspace, user));
    }

    static Finding<WorkspaceMembership> membership(OrganizationId organization, WorkspaceId workspace, UserId user) {
        String query = """
                SELECT * FROM ws_workspace_membership
                WHERE organization = :organization AND workspace = :workspace AND person = :person
                """;
        Columns key = Columns.of("organization", organization)
                .text("workspace", workspace)
                .text("person", user);
        return new Finding<>(query, key, MemberRows::workspaceMembership);
    }

    @Override
    public final Page<WorkspaceMember> members(
            OrganizationId organization, WorkspaceId workspace, MemberFilter filter, PageRequest page) {
        return BY_JOINING.page(session.sql(), members(MEMBERS, organization, workspace, filter), page);
    }

    @Override
    public final long countMembers(OrganizationId organization, WorkspaceId workspace, MemberFilter filter) {
        String from = filter.email().isPresent() ? MEMBERS : "ws_workspace_membership w";
        return members(from, organization, workspace, filter).count(session.sql());
    }

    private static Selection members(
            String from, OrganizationId organization, WorkspaceId workspace, MemberFilter filter) {
        Selection all = new Selection(from, "w.organization = :organization", organization)
                .and("w.workspace = :workspace", "workspace", Optional.of(workspace))
                .and("p.email = :email", "email", filter.email());
        return filter.role().map(role -> all.and(MemberRows.isMemberAs(role))).orElse(all);
    }

    @Override
    public final List<WorkspaceMembership> membershipsOf(OrganizationId organization, UserId user) {
        String query = """
                SELECT * FROM ws_workspace_membership WHERE organization = :organization AND person = :person
                ORDER BY created_at, workspace
                """;
        Columns key = Columns.of("organization", organization).text("person", user);
        return session.sql().list(query, key, MemberRows::workspaceMembership);
    }

    /** Looks at all that are there by groups: no index tells which. */
    @Override
    public final List<WorkspaceMembership> membershipsBy(
            OrganizationId organization, WorkspaceId workspace, GroupName group) {
        String query = """
                SELECT * FROM ws_workspace_membership
                WHERE organization = :organization AND workspace = :workspace AND origin = 'group'
                ORDER BY created_at, person
                """;
        Columns key = Columns.of("organization", organization).text("workspace", workspace);
        return session.sql().list(query, key, MemberRows::workspaceMembership).stream()
                .filter(membership -> membership.groups().containsKey(group))
                .toList();
    }
}
