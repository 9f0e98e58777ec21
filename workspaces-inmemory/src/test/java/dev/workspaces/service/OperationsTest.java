package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.workspaces.Workspaces;
import dev.workspaces.id.InviteId;
import dev.workspaces.id.Slug;
import dev.workspaces.member.GroupName;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.InviteFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.WorkspaceFilter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** T11, T14: every operation there is names its action, and is denied to whoever is suspended. */
class OperationsTest {
    private static final PageRequest PAGE = PageRequest.first(10);

    private final Company company = new Company();

    @AfterEach
    void close() {
        company.close();
    }

    private List<Operation> oneOfEach() {
        GroupName group = GroupName.of("engineers");
        InviteId invite = InviteId.of("inv_x");
        var research = company.research;
        return List.of(
                new OrganizationCommand.UpdateOrganization(),
                new OrganizationCommand.DeleteOrganization(),
                new PersonCommand.AddPerson("new@acme.test", OrganizationRole.MEMBER),
                PersonCommand.UpdatePerson.email(company.mel, "mel2@acme.test"),
                new PersonCommand.ChangeOrganizationRole(company.mel, OrganizationRole.MEMBER),
                new PersonCommand.HandOverOwnership(company.adam),
                new PersonCommand.SuspendPerson(company.mel),
                new PersonCommand.ReactivatePerson(company.adam),
                new PersonCommand.RemovePerson(company.mel),
                new PersonCommand.LeaveOrganization(),
                WorkspaceCommand.CreateWorkspace.named("New"),
                WorkspaceCommand.UpdateWorkspace.of(research),
                new WorkspaceCommand.OverrideSettings(research, AccessSettings.none()),
                new WorkspaceCommand.ArchiveWorkspace(research),
                new WorkspaceCommand.RestoreWorkspace(research),
                new WorkspaceCommand.DeleteWorkspace(research),
                MemberCommand.AddMembers.of(research, company.nora, WorkspaceRole.MEMBER),
                new MemberCommand.ChangeWorkspaceRole(research, company.mel, WorkspaceRole.MEMBER),
                new MemberCommand.RemoveMember(research, company.mel),
                new MemberCommand.LeaveWorkspace(research),
                InviteCommand.InvitePerson.of("i@acme.test", OrganizationRole.MEMBER),
                new InviteCommand.ResendInvite(invite),
                new InviteCommand.CancelInvite(invite),
                new GroupCommand.MapGroup(group, research, WorkspaceRole.MEMBER),
                new GroupCommand.UnmapGroup(group, research),
                new GroupCommand.SyncGroup(group, Set.of()),
                new AuditCommand.ForgetAuditEvents(1),
                new GetQuery.GetOrganization(),
                new GetQuery.GetSettings(),
                new GetQuery.GetPerson(company.mel),
                new GetQuery.GetInvite(invite),
                new GetQuery.GetWorkspace(research),
                new GetQuery.GetWorkspaceBySlug(Slug.of("research")),
                new GetQuery.GetMember(research, company.mel),
                new GetQuery.VerifyAudit(Optional.empty()),
                new ListQuery.ListWorkspaces(WorkspaceFilter.all(), PAGE),
                new ListQuery.ListPeople(PersonFilter.all(), PAGE),
                new ListQuery.ListMembers(research, PAGE),
                new ListQuery.ListInvites(InviteFilter.all(), PAGE),
                new ListQuery.ListGroupMappings(PAGE),
                new ListQuery.ListAuditEvents(AuditFilter.all(), PAGE));
    }

    @Test
    void t11_every_operation_is_here_and_names_its_action_but_for_leaving() {
        Verbs verbs = new Verbs((organization, workspace) -> Map.of());
        Answers answers = new Answers();

        assertThat(oneOfEach())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(leaves(Operation.class).toList());
        assertThat(oneOfEach())
                .filteredOn(operation -> operation.action().isEmpty())
                .extracting(Operation::name)
                .containsExactlyInAnyOrder("leave_organization", "leave_workspace");
        assertThat(oneOfEach())
                .allMatch(operation -> verbs.knows(operation.getClass()) || answers.knows(operation.getClass()));
    }

    @Test
    void t11_there_is_no_way_in_but_these() {
        assertThat(publicMethods(Acting.class))
                .containsExactlyInAnyOrder("carryOut", "preview", "ask", "count", "exportAudit", "decide");
        assertThat(publicMethods(SystemActing.class)).containsExactlyInAnyOrder("createOrganization", "expireInvites");
        assertThat(publicMethods(Workspaces.class))
                .containsExactlyInAnyOrder(
                        "open",
                        "builder",
                        "actingFor",
                        "check",
                        "system",
                        "accept",
                        "findOrganization",
                        "findSession",
                        "holding",
                        "close");
    }

    @Test
    void t14_a_suspended_admin_is_denied_every_operation_bringing_themself_back_included() {
        company.as(company.olga).carryOut(new PersonCommand.SuspendPerson(company.adam));
        Acting adam = company.as(company.adam);

        assertThat(oneOfEach())
                .allSatisfy(operation -> assertThat(attempt(adam, operation))
                        .isInstanceOf(AccessDeniedException.class)
                        .hasMessageContaining("NOT_IN_ORGANIZATION"));
    }

    @Test
    void t06_somebody_of_another_organization_is_denied_every_operation_here() {
        // a session of this organization for a person who belongs to another one only
        Acting stranger = company.as(Principal.session(company.acme, company.gwen));

        assertThat(oneOfEach())
                .allSatisfy(operation -> assertThat(attempt(stranger, operation))
                        .isInstanceOf(AccessDeniedException.class)
                        .hasMessageContaining("NOT_IN_ORGANIZATION"));
    }

    private static Throwable attempt(Acting acting, Operation operation) {
        return catchThrowable(() -> {
            if (operation instanceof Command<?> command) {
                acting.carryOut(command);
            } else {
                acting.ask((Query<?>) operation);
            }
        });
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(OperationsTest::leaves)
                : Stream.of(type);
    }

    private static Set<String> publicMethods(Class<?> type) {
        return Set.copyOf(Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .distinct()
                .toList());
    }
}
