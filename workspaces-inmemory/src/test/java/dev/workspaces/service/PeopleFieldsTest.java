package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.audit.AuditEntry;
import dev.workspaces.id.ExternalId;
import dev.workspaces.id.Name;
import dev.workspaces.id.UserId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.member.Person;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMember;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.storage.AuditFilter;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** T25, T3: every field of people, members, invites and groups comes back as it was given. */
class PeopleFieldsTest {
    private final Company company = new Company();
    private final Profile profile = FullValues.profile(company);

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void t25_every_field_of_every_command_is_given_back_by_a_test() {
        List<String> commands = OperationsTest.leaves(Command.class)
                .map(type -> type.getSimpleName()
                        + Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.joining(", ", "(", ")")))
                .toList();

        assertThat(Stream.of(WorkspaceFieldsTest.class, PeopleFieldsTest.class, KeyFieldsTest.class)
                        .map(Class::getDeclaredMethods)
                        .flatMap(Arrays::stream)
                        .filter(method -> method.isAnnotationPresent(GivenBack.class))
                        .map((Method method) -> method.getAnnotation(GivenBack.class))
                        .flatMap(given -> Arrays.stream(given.value())))
                .containsExactlyInAnyOrderElementsOf(commands);
    }

    @Test
    @GivenBack({"AddPerson(email, role, profile)", "UpdatePerson(user, email, profile)"})
    void t25_what_is_known_of_a_person() {
        Person added = olga().carryOut(new PersonCommand.AddPerson(
                EmailAddress.of(company.email("Zo\u00eb")), OrganizationRole.ADMIN, profile));
        UserId zoe = added.user().id();

        assertThat(person(zoe)).isEqualTo(added);
        assertThat(added.membership().role()).isEqualTo(OrganizationRole.ADMIN);
        assertThat(added.user().email()).hasToString(company.email("zo\u00eb"));
        assertKnown(added.user(), profile);
        olga().carryOut(PersonCommand.UpdatePerson.of(zoe).withEmail(company.email("z")));
        assertKnown(person(zoe).user(), profile);
        assertThat(person(zoe).user().email()).hasToString(company.email("z"));
        Profile last = new Profile(Optional.empty(), Optional.of(Name.of("Last")), Optional.empty());
        olga().carryOut(new PersonCommand.UpdatePerson(zoe, Optional.empty(), last));
        assertKnown(person(zoe).user(), new Profile(profile.firstName(), last.lastName(), profile.externalId()));
        assertThat(person(zoe).user().email()).hasToString(company.email("z"));
        assertThat(person(zoe).membership()).isEqualTo(added.membership());
        ExternalId composed = ExternalId.of(company.name + "|\u00e9|A");
        assertThat(company.workspaces.findSession(company.acme, composed)).isEmpty();
        assertThat(company.workspaces.findSession(
                        company.acme, profile.externalId().orElseThrow()))
                .hasValueSatisfying(session -> assertThat(session.user()).isEqualTo(zoe));
    }

    private static void assertKnown(User user, Profile known) {
        assertThat(user.firstName()).isEqualTo(known.firstName());
        assertThat(user.lastName()).isEqualTo(known.lastName());
        assertThat(user.externalId()).isEqualTo(known.externalId());
    }

    @Test
    @GivenBack({
        "ChangeOrganizationRole(user, role)",
        "SuspendPerson(user)",
        "ReactivatePerson(user)",
        "HandOverOwnership(to)",
        "RemovePerson(user)",
        "LeaveOrganization()"
    })
    void t25_how_somebody_belongs() {
        olga().carryOut(new PersonCommand.ChangeOrganizationRole(company.nora, OrganizationRole.ADMIN));
        assertThat(person(company.nora).membership().role()).isEqualTo(OrganizationRole.ADMIN);
        olga().carryOut(new PersonCommand.SuspendPerson(company.nora));
        assertThat(person(company.nora).membership().status()).isEqualTo(MembershipStatus.SUSPENDED);
        olga().carryOut(new PersonCommand.ReactivatePerson(company.nora));
        assertThat(person(company.nora).membership().status()).isEqualTo(MembershipStatus.ACTIVE);
        olga().carryOut(new PersonCommand.RemovePerson(company.mel));
        assertThat(member(company.mel)).isEmpty();
        company.as(company.mara).carryOut(new PersonCommand.LeaveOrganization());
        assertThat(member(company.mara)).isEmpty();
        olga().carryOut(new PersonCommand.HandOverOwnership(company.adam));
        assertThat(company.as(company.adam)
                        .ask(new GetQuery.GetPerson(company.adam))
                        .membership()
                        .role())
                .isEqualTo(OrganizationRole.OWNER);
    }

    @Test
    @GivenBack({
        "AddMembers(id, roles)",
        "ChangeWorkspaceRole(id, user, role)",
        "RemoveMember(id, user)",
        "LeaveWorkspace(id)"
    })
    void t25_who_belongs_to_a_workspace() {
        Map<UserId, WorkspaceRole> roles = new LinkedHashMap<>();
        roles.put(company.nora, WorkspaceRole.MANAGER);
        roles.put(company.mel, WorkspaceRole.ADMIN);
        roles.put(company.adam, WorkspaceRole.MEMBER);

        List<WorkspaceMember> added = olga().carryOut(new MemberCommand.AddMembers(company.lobby, roles));

        Map<UserId, WorkspaceRole> given = new LinkedHashMap<>();
        added.forEach(it -> given.put(it.membership().user(), it.membership().role()));
        assertThat(given).containsExactlyEntriesOf(roles);
        olga().carryOut(new MemberCommand.ChangeWorkspaceRole(company.research, company.mel, WorkspaceRole.MANAGER));
        assertThat(member(company.mel).orElseThrow().membership().role()).isEqualTo(WorkspaceRole.MANAGER);
        olga().carryOut(new MemberCommand.RemoveMember(company.research, company.mel));
        assertThat(member(company.mel)).isEmpty();
        company.as(company.mara).carryOut(new MemberCommand.LeaveWorkspace(company.research));
        assertThat(member(company.mara)).isEmpty();
        assertThat(olga().ask(new GetQuery.GetMember(company.lobby, company.mel))
                        .membership())
                .isEqualTo(added.get(1).membership());
    }

    @Test
    @GivenBack({"InvitePerson(email, role, workspaces, expiresAt)", "ResendInvite(id)", "CancelInvite(id)"})
    void t25_what_an_invite_gives() {
        Instant until = company.clock.instant().plus(Duration.ofDays(30)).plusNanos(1000);
        InvitePerson asked = InvitePerson.of(company.email("IDA"), OrganizationRole.ADMIN)
                .into(company.research, WorkspaceRole.MANAGER)
                .into(company.lobby, WorkspaceRole.ADMIN)
                .until(until);

        Invited invited = olga().carryOut(asked);

        Invite read = olga().ask(new GetQuery.GetInvite(invited.invite().id()));
        assertThat(read).isEqualTo(invited.invite());
        assertThat(read.email()).hasToString(company.email("ida"));
        assertThat(read.role()).isEqualTo(OrganizationRole.ADMIN);
        assertThat(read.workspaces()).isEqualTo(asked.workspaces());
        assertThat(read.expiresAt()).isEqualTo(until);
        assertThat(read.invitedBy()).isEqualTo(company.session(company.olga));
        Invited again = olga().carryOut(new InviteCommand.ResendInvite(read.id()));
        Person ida = company.workspaces.accept(
                again.token().orElseThrow().reveal(), new Acceptance.BySomebodyNew(profile), RequestInfo.none());
        assertKnown(ida.user(), profile);
        assertThat(ida.membership().role()).isEqualTo(OrganizationRole.ADMIN);
        assertThat(member(ida.user().id()).orElseThrow().membership().role()).isEqualTo(WorkspaceRole.MANAGER);
        Invited other = olga().carryOut(InvitePerson.of(company.email("i"), OrganizationRole.MEMBER));
        olga().carryOut(new InviteCommand.CancelInvite(other.invite().id()));
        assertThat(olga().ask(new GetQuery.GetInvite(other.invite().id())).status())
                .isEqualTo(InviteStatus.CANCELLED);
    }

    @Test
    @GivenBack({"MapGroup(group, id, role)", "SyncGroup(group, users)", "UnmapGroup(group, id)"})
    void t25_what_a_group_gives() {
        GroupName group = GroupName.of("CN=e\u0301quipe, OU=\u00e9");
        GroupMapping mapped =
                olga().carryOut(new GroupCommand.MapGroup(group, company.research, WorkspaceRole.MANAGER));

        assertThat(olga().ask(new ListQuery.ListGroupMappings(PageRequest.first(10)))
                        .items())
                .containsExactly(mapped);
        assertThat(mapped.group()).isEqualTo(group);
        assertThat(mapped.role()).isEqualTo(WorkspaceRole.MANAGER);
        olga().carryOut(new GroupCommand.SyncGroup(group, Set.of(company.nora, company.adam)));
        assertThat(member(company.nora)).hasValueSatisfying(it -> {
            assertThat(it.membership().origin()).isEqualTo(MembershipOrigin.GROUP);
            assertThat(it.membership().groups()).containsExactly(Map.entry(group, WorkspaceRole.MANAGER));
        });
        assertThat(member(company.adam)).isPresent();
        olga().carryOut(new GroupCommand.UnmapGroup(group, company.research));
        assertThat(member(company.nora)).isEmpty();
    }

    @Test
    @GivenBack("ForgetAuditEvents(sequence)")
    void t25_what_is_known_of_a_request_is_on_record() {
        olga().carryOut(new AuditCommand.ForgetAuditEvents(3));

        AuditEntry entry = olga().ask(new ListQuery.ListAuditEvents(
                        AuditFilter.all().ofOperation("forget_audit_events"), PageRequest.first(1)))
                .items()
                .get(0)
                .entry();
        assertThat(entry.requestId()).contains("request-1");
        assertThat(entry.clientAddress()).contains("192.0.2.1");
        assertThat(entry.at()).isEqualTo(company.clock.instant());
        assertThat(olga().ask(new ListQuery.ListAuditEvents(AuditFilter.all(), PageRequest.first(1)))
                        .items()
                        .get(0)
                        .sequence())
                .isEqualTo(4);
    }

    private Person person(UserId user) {
        return olga().ask(new GetQuery.GetPerson(user));
    }

    private Optional<WorkspaceMember> member(UserId user) {
        return olga().ask(new ListQuery.ListMembers(company.research, PageRequest.first(100))).items().stream()
                .filter(member -> member.membership().user().equals(user))
                .findFirst();
    }

    private Acting olga() {
        return company.as(company.olga);
    }
}
