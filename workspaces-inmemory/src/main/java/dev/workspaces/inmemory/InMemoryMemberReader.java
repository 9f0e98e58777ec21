package dev.workspaces.inmemory;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the people of one session. */
class InMemoryMemberReader implements MemberReader {
    private static final Comparator<WorkspaceMembership> BY_CREATION =
            Comparator.comparing(row -> Places.of(row.createdAt(), row.workspace()));

    final Session session;

    InMemoryMemberReader(Session session) {
        this.session = session;
    }

    @Override
    public final Optional<User> findUser(EmailAddress email) {
        return session.tables().users.byEmail.find(email);
    }

    @Override
    public final Optional<Person> findPerson(OrganizationId organization, UserId user) {
        return findMembership(organization, user).map(this::person);
    }

    @Override
    public final Optional<Person> findPersonByExternalId(OrganizationId organization, ExternalId externalId) {
        return session.tables()
                .users
                .byExternalId
                .find(externalId)
                .flatMap(user -> findPerson(organization, user.id()));
    }

    @Override
    public final Page<Person> people(OrganizationId organization, PersonFilter filter, PageRequest page) {
        return memberships(organization, filter).page(page).map(this::person);
    }

    @Override
    public final long countPeople(OrganizationId organization, PersonFilter filter) {
        return memberships(organization, filter).count();
    }

    @Override
    public final Optional<OrganizationMembership> findMembership(OrganizationId organization, UserId user) {
        return session.tables().memberships.table.find(new Scoped<>(organization, user));
    }

    @Override
    public final long countActiveOwners(OrganizationId organization) {
        return session.tables().memberships.activeOwners.of(organization).size();
    }

    @Override
    public final boolean belongsElsewhere(OrganizationId organization, UserId user) {
        int here = findMembership(organization, user).isPresent() ? 1 : 0;
        return session.tables().memberships.byUser.of(user).size() > here;
    }

    @Override
    public final Optional<WorkspaceMembership> findMembership(
            OrganizationId organization, WorkspaceId workspace, UserId user) {
        return rows().table.find(new Scoped<>(organization, new WorkspaceUser(workspace, user)));
    }

    @Override
    public final Page<WorkspaceMember> members(
            OrganizationId organization, WorkspaceId workspace, MemberFilter filter, PageRequest page) {
        return memberships(organization, workspace, filter)
                .page(page)
                .map(row ->
                        new WorkspaceMember(findPerson(organization, row.user()).orElseThrow(), row));
    }

    @Override
    public final long countMembers(OrganizationId organization, WorkspaceId workspace, MemberFilter filter) {
        return memberships(organization, workspace, filter).count();
    }

    private Selection<WorkspaceMembership> memberships(
            OrganizationId organization, WorkspaceId workspace, MemberFilter filter) {
        if (filter.email().isPresent()) {
            Optional<WorkspaceMembership> only = findUser(filter.email().get())
                    .flatMap(user -> findMembership(organization, workspace, user.id()))
                    .filter(row -> filter.role().map(row.role()::equals).orElse(true));
            return Selection.of(only, WorkspaceMembershipRows::place);
        }
        Selection<WorkspaceMembership> all =
                Selection.all(rows().byWorkspace.of(new Scoped<>(organization, workspace)));
        return filter.role().isEmpty()
                ? all
                : all.where(row -> filter.role().get().equals(row.role()));
    }

    @Override
    public final List<WorkspaceMembership> membershipsOf(OrganizationId organization, UserId user) {
        return rows().byUser.of(new Scoped<>(organization, user)).values().stream()
                .sorted(BY_CREATION)
                .toList();
    }

    @Override
    public final List<WorkspaceMembership> membershipsBy(
            OrganizationId organization, WorkspaceId workspace, GroupName group) {
        return rows().byGroup.list(new Scoped<>(organization, new GroupIn(group, workspace)));
    }

    private Selection<OrganizationMembership> memberships(OrganizationId organization, PersonFilter filter) {
        MembershipRows rows = session.tables().memberships;
        if (filter.email().isPresent()) {
            Optional<OrganizationMembership> only = findUser(filter.email().get())
                    .flatMap(user -> findMembership(organization, user.id()))
                    .filter(row -> filter.role().map(row.role()::equals).orElse(true));
            return Selection.of(only, MembershipRows::place);
        }
        return Selection.all(filter.role()
                .map(role -> rows.byRole.of(new Scoped<>(organization, role)))
                .orElseGet(() -> rows.byOrganization.of(organization)));
    }

    private Person person(OrganizationMembership row) {
        return new Person(session.tables().users.table.find(row.user()).orElseThrow(), row);
    }

    private WorkspaceMembershipRows rows() {
        return session.tables().workspaceMemberships;
    }
}
