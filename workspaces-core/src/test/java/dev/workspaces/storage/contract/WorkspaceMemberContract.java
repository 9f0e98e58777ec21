package dev.workspaces.storage.contract;

import static dev.workspaces.storage.contract.Versioned.MEMBERSHIP;
import static dev.workspaces.storage.contract.Versioned.WORKSPACE_MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.Person;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMember;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.storage.MemberFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What {@link dev.workspaces.storage.MemberRepository} promises of who belongs to a workspace. */
public abstract class WorkspaceMemberContract extends Contract {
    private static final GroupName ENGINEERS = GroupName.of("engineers");
    private static final GroupName MANAGERS = GroupName.of("managers");

    /** Constructor for subclasses. */
    protected WorkspaceMemberContract() {}

    @Test
    void a_second_membership_of_somebody_is_refused() {
        Tenant acme = tenant();
        WorkspaceMembership again = byGroups(acme, acme.workspace().id(), Map.of(ENGINEERS, WorkspaceRole.ADMIN));

        Refused.alreadyExists("user", () -> insert(WORKSPACE_MEMBERSHIP, again));
        assertThat(find(WORKSPACE_MEMBERSHIP, again)).contains(membership(acme));
    }

    @Test
    void a_membership_needs_a_workspace_of_the_organization_and_a_member_of_the_organization() {
        Tenant acme = tenant();
        Tenant globex = tenant();
        WorkspaceId nowhere = WorkspaceId.of(Some.text("wsp"));

        refusedWithout("workspace", nowhere, acme.id(), nowhere, acme.user().id());
        refusedWithout(
                "workspace",
                globex.workspace().id(),
                acme.id(),
                globex.workspace().id(),
                acme.user().id());
        refusedWithout(
                "member",
                acme.stranger().id(),
                acme.id(),
                acme.workspace().id(),
                acme.stranger().id());
        refusedWithout(
                "member",
                globex.user().id(),
                acme.id(),
                acme.workspace().id(),
                globex.user().id());
    }

    @Test
    void the_members_of_a_workspace_and_of_no_other_are_listed_as_they_are_now() {
        Tenant acme = tenant();
        Tenant globex = twin(acme);
        insert(MEMBERSHIP, Some.membership(globex.id(), globex.stranger().id()));
        insert(
                WORKSPACE_MEMBERSHIP,
                Some.membership(
                        globex.id(), globex.workspace().id(), globex.stranger().id()));
        WorkspaceMembership admin = update(
                WORKSPACE_MEMBERSHIP,
                membership(acme).toBuilder().given(WorkspaceRole.ADMIN).build());

        Person mara =
                new Person(acme.user(), Some.membership(acme.id(), acme.user().id()));
        assertMembers(acme.id(), acme.workspace().id(), List.of(new WorkspaceMember(mara, admin)));
        assertMembers(acme.id(), acme.other().id(), List.of());
        assertMembers(acme.id(), WorkspaceId.of(Some.text("wsp")), List.of());
        assertThat(this.<Long>read(now -> now.members()
                        .countMembers(globex.id(), globex.workspace().id(), MemberFilter.all())))
                .isEqualTo(2);
    }

    /** Each way to filter, or not, with the other; a role that was given, and the highest that groups give. */
    @Test
    void the_members_who_have_a_role_and_an_address_are_listed() {
        Tenant acme = tenant();
        WorkspaceId workspace = acme.other().id();
        GroupName tricky = GroupName.of("x\":\"admin\",\"y");
        List<WorkspaceMember> all = new ArrayList<>();
        for (WorkspaceRole role : WorkspaceRole.values()) {
            all.add(member(acme, it -> it.given(role)));
            all.add(member(
                    acme,
                    it -> it.given(Optional.empty())
                            .origin(MembershipOrigin.GROUP)
                            .groups(Map.of(tricky, role, ENGINEERS, WorkspaceRole.MEMBER))));
        }
        all.add(member(
                acme,
                it -> it.given(Optional.empty())
                        .origin(MembershipOrigin.GROUP)
                        .groups(Map.of(MANAGERS, WorkspaceRole.MANAGER, ENGINEERS, WorkspaceRole.ADMIN))));
        all.sort(Comparator.comparing(it -> it.membership().user().value()));

        for (Optional<WorkspaceRole> role : Choices.of(WorkspaceRole.values())) {
            for (Optional<EmailAddress> email : Choices.of(
                    all.get(0).person().user().email(),
                    all.get(1).person().user().email(),
                    acme.user().email(),
                    Some.email())) {
                List<WorkspaceMember> expected = all.stream()
                        .filter(it -> role.map(it.membership().role()::equals).orElse(true))
                        .filter(it ->
                                email.map(it.person().user().email()::equals).orElse(true))
                        .toList();
                assertMembers(acme.id(), workspace, new MemberFilter(role, email), expected);
            }
        }
    }

    private WorkspaceMember member(Tenant tenant, UnaryOperator<WorkspaceMembership.Builder> change) {
        User user = insert(Versioned.USER, Some.user());
        OrganizationMembership membership = insert(MEMBERSHIP, Some.membership(tenant.id(), user.id()));
        WorkspaceMembership here = Some.membership(tenant.id(), tenant.other().id(), user.id());
        return new WorkspaceMember(
                new Person(user, membership),
                insert(WORKSPACE_MEMBERSHIP, change.apply(here.toBuilder()).build()));
    }

    @Test
    void somebodys_memberships_in_an_organization_and_in_no_other_are_all_there_in_order() {
        Tenant acme = tenant();
        twin(acme);
        WorkspaceMembership later = membership(acme);
        WorkspaceMembership earlier = insert(
                WORKSPACE_MEMBERSHIP,
                Some.membership(acme.id(), acme.other().id(), acme.user().id()).toBuilder()
                        .createdAt(Some.NOW.minusSeconds(1))
                        .build());

        assertThat(membershipsOf(acme.id(), acme.user().id())).containsExactly(earlier, later);
        assertThat(membershipsOf(acme.id(), acme.stranger().id())).isEmpty();
        assertThat(membershipsOf(Some.organization().id(), acme.user().id())).isEmpty();

        delete(WORKSPACE_MEMBERSHIP, earlier);
        assertThat(membershipsOf(acme.id(), acme.user().id())).containsExactly(later);
    }

    @Test
    void memberships_are_found_by_each_group_that_gives_a_role() {
        Tenant acme = tenant();
        Tenant globex = twin(acme);
        Map<GroupName, WorkspaceRole> roles = Map.of(ENGINEERS, WorkspaceRole.MEMBER, MANAGERS, WorkspaceRole.MANAGER);
        WorkspaceMembership both =
                insert(WORKSPACE_MEMBERSHIP, byGroups(acme, acme.other().id(), roles));
        insert(WORKSPACE_MEMBERSHIP, byGroups(globex, globex.other().id(), roles));

        assertThat(membershipsBy(acme, acme.other().id(), ENGINEERS)).containsExactly(both);
        assertThat(membershipsBy(acme, acme.other().id(), MANAGERS)).containsExactly(both);
        assertThat(membershipsBy(acme, acme.other().id(), GroupName.of("others")))
                .isEmpty();
        assertThat(membershipsBy(acme, acme.workspace().id(), ENGINEERS)).isEmpty();
    }

    @Test
    void a_membership_is_not_found_by_a_group_that_gives_no_role_any_more() {
        Tenant acme = tenant();
        WorkspaceId other = acme.other().id();
        WorkspaceMembership first =
                insert(WORKSPACE_MEMBERSHIP, byGroups(acme, other, Map.of(ENGINEERS, WorkspaceRole.MEMBER)));

        WorkspaceMembership second = update(
                WORKSPACE_MEMBERSHIP,
                first.toBuilder()
                        .groups(Map.of(MANAGERS, WorkspaceRole.MANAGER))
                        .build());
        assertThat(membershipsBy(acme, other, ENGINEERS)).isEmpty();
        assertThat(membershipsBy(acme, other, MANAGERS)).containsExactly(second);

        WorkspaceMembership direct = update(
                WORKSPACE_MEMBERSHIP,
                second.toBuilder()
                        .groups(Map.of())
                        .given(WorkspaceRole.MEMBER)
                        .origin(MembershipOrigin.DIRECT)
                        .build());
        assertThat(membershipsBy(acme, other, MANAGERS)).isEmpty();
        assertThat(find(WORKSPACE_MEMBERSHIP, first)).contains(direct);
    }

    private static WorkspaceMembership membership(Tenant tenant) {
        return Some.membership(
                tenant.id(), tenant.workspace().id(), tenant.user().id());
    }

    private static WorkspaceMembership byGroups(
            Tenant tenant, WorkspaceId workspace, Map<GroupName, WorkspaceRole> groups) {
        return Some.membership(tenant.id(), workspace, tenant.user().id()).toBuilder()
                .given(Optional.empty())
                .origin(MembershipOrigin.GROUP)
                .groups(groups)
                .build();
    }

    private void refusedWithout(
            String kind, Object missing, OrganizationId organization, WorkspaceId workspace, UserId user) {
        WorkspaceMembership lost = Some.membership(organization, workspace, user);
        Refused.notFound(kind, missing, () -> insert(WORKSPACE_MEMBERSHIP, lost));
        assertThat(find(WORKSPACE_MEMBERSHIP, lost)).isEmpty();
    }

    private void assertMembers(OrganizationId organization, WorkspaceId workspace, List<WorkspaceMember> expected) {
        assertMembers(organization, workspace, MemberFilter.all(), expected);
    }

    private void assertMembers(
            OrganizationId organization, WorkspaceId workspace, MemberFilter filter, List<WorkspaceMember> expected) {
        Page<WorkspaceMember> page =
                read(now -> now.members().members(organization, workspace, filter, PageRequest.first(10)));

        assertThat(page.items()).isEqualTo(expected);
        assertThat(this.<Long>read(now -> now.members().countMembers(organization, workspace, filter)))
                .isEqualTo(expected.size());
    }

    private List<WorkspaceMembership> membershipsOf(OrganizationId organization, UserId user) {
        return read(now -> now.members().membershipsOf(organization, user));
    }

    private List<WorkspaceMembership> membershipsBy(Tenant tenant, WorkspaceId workspace, GroupName group) {
        return read(now -> now.members().membershipsBy(tenant.id(), workspace, group));
    }
}
