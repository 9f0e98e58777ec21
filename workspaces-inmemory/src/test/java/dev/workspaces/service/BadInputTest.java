package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.error.NotFoundException;
import dev.workspaces.error.StaleWriteException;
import dev.workspaces.error.WorkspacesException;
import dev.workspaces.id.InviteId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupName;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.GroupCommand.SyncGroup;
import dev.workspaces.service.GroupCommand.UnmapGroup;
import dev.workspaces.service.InviteCommand.CancelInvite;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.UpdatePerson;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.UpdateWorkspace;
import dev.workspaces.service.property.Chapter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with what comes in is said by name, and nothing has changed then, the audit log included. */
class BadInputTest {
    private static final UserId NOBODY = UserId.of("usr_nobody");
    private static final WorkspaceId NOWHERE = WorkspaceId.of("wsp_nowhere");

    private final Company company = new Company();

    @AfterEach
    void close() {
        company.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void changes_nothing(Consumer<Company> attempt, Class<? extends WorkspacesException> type, String named) {
        List<Chapter> before = company.stored();

        assertThatThrownBy(() -> attempt.accept(company)).isInstanceOf(type).hasMessageContaining(named);

        assertThat(company.stored()).isEqualTo(before);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                bad("a blank name", it -> olga(it).carryOut(CreateWorkspace.named(" ")), "name"),
                bad("a name of 256 characters", it -> olga(it).carryOut(CreateWorkspace.named("a".repeat(256))), "255"),
                bad("a name with a line end", it -> olga(it).carryOut(CreateWorkspace.named("a\nb")), "control"),
                bad(
                        "a slug like an id",
                        it -> olga(it).carryOut(CreateWorkspace.named("a").withSlug("wsp_1")),
                        "slug"),
                bad("an address without a domain", it -> olga(it).carryOut(person("mel@")), "email"),
                bad("an idempotency key of nothing", it -> Conditions.none().once(""), "idempotencyKey"),
                bad("a version 0", it -> Conditions.none().expecting(0), "expectedVersion"),
                bad(
                        "a version where there is none",
                        it -> olga(it).carryOut(
                                        person(it.email("x")), Conditions.none().expecting(1)),
                        "expectedVersion"),
                bad("nobody to add", it -> olga(it).carryOut(new AddMembers(it.research, Map.of())), "users"),
                bad(
                        "an invite that is over at once",
                        it -> olga(it).carryOut(InvitePerson.of(it.email("i"), OrganizationRole.MEMBER)
                                .until(it.clock.instant())),
                        "expiresAt"),
                bad(
                        "an unknown person",
                        it -> olga(it).carryOut(new RemovePerson(NOBODY)),
                        NotFoundException.class,
                        "person"),
                bad(
                        "a person of another organization",
                        it -> olga(it).carryOut(AddMembers.of(it.research, it.gwen, WorkspaceRole.MEMBER)),
                        NotFoundException.class,
                        "person"),
                bad(
                        "one unknown among people to add",
                        it -> olga(it).carryOut(new AddMembers(it.research, twoPeople(it.nora))),
                        NotFoundException.class,
                        "person"),
                bad(
                        "an unknown invite",
                        it -> olga(it).carryOut(new CancelInvite(InviteId.of("inv_x"))),
                        NotFoundException.class,
                        "invite"),
                bad(
                        "an unknown mapping",
                        it -> olga(it).carryOut(new UnmapGroup(GroupName.of("g"), it.research)),
                        NotFoundException.class,
                        "group mapping"),
                bad(
                        "a slug that is taken",
                        it -> olga(it).carryOut(CreateWorkspace.named("R").withSlug("research")),
                        AlreadyExistsException.class,
                        "slug"),
                bad(
                        "an address that is taken",
                        it -> olga(it).carryOut(UpdatePerson.of(it.mel).withEmail(it.email("Mara"))),
                        AlreadyExistsException.class,
                        "email"),
                bad(
                        "a member already",
                        it -> olga(it).carryOut(AddMembers.of(it.research, it.mel, WorkspaceRole.ADMIN)),
                        AlreadyExistsException.class,
                        "member"),
                bad(
                        "an old version",
                        it -> olga(it).carryOut(
                                        new UpdateOrganization().named("B"),
                                        Conditions.none().expecting(7)),
                        StaleWriteException.class,
                        "version 7"));
    }

    @Test
    void an_unknown_workspace_is_denied_like_one_that_may_not_be_seen() {
        assertThatThrownBy(() -> company.as(company.mel).carryOut(UpdateWorkspace.of(NOWHERE)))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("NOT_IN_WORKSPACE");
        assertThatThrownBy(() -> company.as(company.mel).carryOut(UpdateWorkspace.of(company.lobby)))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("NOT_IN_WORKSPACE");
    }

    @Test
    void whoever_is_not_of_the_organization_is_passed_over_by_a_sync() {
        Synced synced = company.as(company.olga)
                .carryOut(new SyncGroup(GroupName.of("engineers"), Set.of(NOBODY, company.gwen)));

        assertThat(synced).isEqualTo(new Synced(Set.of(), Set.of(), Set.of(), Set.of(), Ended.nothing()));
    }

    @Test
    void an_invite_is_good_to_the_microsecond_before_its_expiry_and_a_clock_that_goes_back_does_no_harm() {
        Invited invited =
                company.as(company.olga).carryOut(InvitePerson.of(company.email("ida"), OrganizationRole.MEMBER));
        String token = invited.token().orElseThrow().reveal();
        company.clock.set(invited.invite().expiresAt());
        Acceptance ida = new Acceptance.BySomebodyNew(Profile.none());

        assertThatThrownBy(() -> company.workspaces.accept(token, ida, RequestInfo.none()))
                .isInstanceOf(InviteNotAcceptableException.class);
        company.clock.set(invited.invite().expiresAt().minusNanos(1000));
        assertThat(company.workspaces
                        .accept(token, ida, RequestInfo.none())
                        .user()
                        .email())
                .hasToString(company.email("ida"));
        company.clock.pass(Duration.ofDays(-30));
        company.as(company.olga).carryOut(CreateWorkspace.named("Before"));
        assertThat(company.as(company.olga)
                        .ask(new GetQuery.VerifyAudit(java.util.Optional.empty()))
                        .isIntact())
                .isTrue();
    }

    private static Acting olga(Company company) {
        return company.as(company.olga);
    }

    private static AddPerson person(String email) {
        return new AddPerson(email, OrganizationRole.MEMBER);
    }

    private static Map<UserId, WorkspaceRole> twoPeople(UserId known) {
        Map<UserId, WorkspaceRole> roles = new LinkedHashMap<>();
        roles.put(known, WorkspaceRole.MEMBER);
        roles.put(NOBODY, WorkspaceRole.MEMBER);
        return roles;
    }

    private static Arguments bad(String what, Consumer<Company> attempt, String named) {
        return bad(what, attempt, InvalidInputException.class, named);
    }

    private static Arguments bad(
            String what, Consumer<Company> attempt, Class<? extends WorkspacesException> type, String named) {
        return Arguments.of(Named.of(what, attempt), type, named);
    }
}
