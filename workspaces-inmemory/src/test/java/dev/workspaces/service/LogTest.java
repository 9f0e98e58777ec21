package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.Outcome;
import dev.workspaces.error.WorkspacesException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.Person;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.watch.CapturedLog;
import dev.workspaces.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** One line for each change, denial and refusal, with ids and nothing that says who somebody is or lets somebody in. */
class LogTest {
    private static final String LINE =
            "INFO dev\\.workspaces\\.service\\.\\w+ [a-z_]+ (done|denied|refused) by [a-z_ ]+ `[^`]*` in"
                    + " `org_[0-9a-v]+`: \\S+(, [A-Z_]+)?";

    private final Company company = new Company();
    private final List<String> secrets = new ArrayList<>(List.of("Confidential", "Zaphod", "Beeblebrox", "@"));
    private final Set<Class<?>> done = new HashSet<>();

    @BeforeEach
    void forget() {
        assertThat(LoggerFactory.getILoggerFactory().getLogger("any").getClass().getName())
                .as("what is logged is kept")
                .startsWith(CapturedLog.class.getName());
        CapturedLog.forget();
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void each_change_of_a_whole_story_is_one_line_without_names_addresses_or_tokens() {
        long before = events();

        story();

        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        OperationsTest.leaves(Command.class).toList());
        assertThat(lines())
                .hasSize((int) (events() - before))
                .allMatch(line -> line.matches(LINE))
                .anyMatch(line -> line.contains("expire_invite done by system"))
                .anyMatch(line -> line.contains("accept_invite done by user"));
        assertThat(lines().toString()).doesNotContain(secrets.toArray(String[]::new));
    }

    private void story() {
        UserId ida = accepted();
        GroupName staff = GroupName.of("staff");
        olga(new OrganizationCommand.UpdateOrganization().named("Confidential"));
        UserId mia = ((Person) olga(new PersonCommand.AddPerson(
                        EmailAddress.of(company.email("mia")),
                        OrganizationRole.MEMBER,
                        Profile.named("Zaphod", "Beeblebrox").withExternalId("Confidential-1"))))
                .user()
                .id();
        olga(PersonCommand.UpdatePerson.of(mia).withEmail(company.email("mia.b")));
        olga(new PersonCommand.ChangeOrganizationRole(ida, OrganizationRole.ADMIN));
        olga(new PersonCommand.SuspendPerson(mia));
        olga(new PersonCommand.ReactivatePerson(mia));
        var lab = ((Workspace) olga(WorkspaceCommand.CreateWorkspace.named("Confidential Lab")
                        .described("Confidential")))
                .id();
        olga(WorkspaceCommand.UpdateWorkspace.of(lab).named("Confidential Two"));
        olga(new WorkspaceCommand.OverrideSettings(lab, AccessSettings.none()));
        olga(MemberCommand.AddMembers.of(lab, mia, WorkspaceRole.MEMBER));
        olga(new MemberCommand.ChangeWorkspaceRole(lab, mia, WorkspaceRole.MANAGER));
        olga(new MemberCommand.RemoveMember(lab, mia));
        as(company.mel, new MemberCommand.LeaveWorkspace(company.research));
        keys(lab);
        olga(new GroupCommand.MapGroup(staff, lab, WorkspaceRole.MEMBER));
        olga(new GroupCommand.SyncGroup(staff, Set.of(company.nora)));
        olga(new GroupCommand.UnmapGroup(staff, lab));
        olga(new WorkspaceCommand.ArchiveWorkspace(lab));
        olga(new WorkspaceCommand.RestoreWorkspace(lab));
        olga(new WorkspaceCommand.DeleteWorkspace(lab));
        olga(new PersonCommand.RemovePerson(mia));
        as(company.nora, new PersonCommand.LeaveOrganization());
        olga(new AuditCommand.ForgetAuditEvents(1));
        invited("gone");
        company.clock.pass(Duration.ofDays(8));
        assertThat(company.workspaces.system(RequestInfo.none()).expireInvites(10_000))
                .isPositive();
        olga(new PersonCommand.HandOverOwnership(company.adam));
        as(company.adam, new OrganizationCommand.DeleteOrganization());
    }

    private void keys(WorkspaceId lab) {
        shown(new IssueKey.IssueOrganizationKey(NewKey.named("Confidential Key").described("Confidential")));
        shown(new IssueKey.IssueServiceKey(lab, NewKey.named("Confidential Key")));
        KeyId key = shown(new IssueKey.IssueUserKey(company.research, company.mara, NewKey.named("Confidential Key")));
        olga(UpdateKey.of(key).named("Confidential Too"));
        olga(new ChangeKey.DisableKey(key));
        olga(new ChangeKey.EnableKey(key));
        shown(new ChangeKey.RotateKey(key));
        shown(new ChangeKey.EmergencyRotateKey(key));
        olga(new ChangeKey.RevokeKey(key));
    }

    private KeyId shown(Command<IssuedKey> command) {
        IssuedKey issued = (IssuedKey) olga(command);
        secrets.add(issued.secret().orElseThrow().reveal());
        return issued.key().id();
    }

    private UserId accepted() {
        var invite = invited("ida");
        invited("resent").invite();
        olga(new InviteCommand.CancelInvite(invited("cancelled").invite().id()));
        Invited again =
                (Invited) olga(new InviteCommand.ResendInvite(invite.invite().id()));
        String token = again.token().orElseThrow().reveal();
        secrets.add(token);
        return company.workspaces
                .accept(
                        token,
                        new Acceptance.BySomebodyNew(Profile.named("Zaphod", "Confidential")),
                        RequestInfo.none())
                .user()
                .id();
    }

    private Invited invited(String who) {
        Invited invited = (Invited) olga(InviteCommand.InvitePerson.of(company.email(who), OrganizationRole.MEMBER));
        String token = invited.token().orElseThrow().reveal();
        secrets.add(token);
        secrets.add(InviteToken.digest(token).orElseThrow());
        return invited;
    }

    private Object olga(Command<?> command) {
        return as(company.olga, command);
    }

    private Object as(UserId user, Command<?> command) {
        done.add(command.getClass());
        return company.as(user).carryOut(command);
    }

    @Test
    void each_denial_and_refusal_is_one_line_and_bad_input_none() {
        for (Command<?> command : EveryOperation.in(company).commands()) {
            for (UserId user : List.of(company.nora, company.mara, company.adam, company.gwen)) {
                check(command, company.session(company.olga).organization(), user);
            }
        }
    }

    private void check(Command<?> command, OrganizationId organization, UserId user) {
        CapturedLog.forget();
        List<AuditEntry> before = entries();
        Throwable thrown = catchThrowable(
                () -> company.as(Principal.session(organization, user)).carryOut(command));

        boolean isRecorded =
                thrown == null || thrown instanceof AccessDeniedException || thrown instanceof RefusedException;
        assertThat(lines()).as(command + " by " + user).hasSize(isRecorded ? 1 : 0);
        assertThat(entries().size() - before.size()).as(command.operationName()).isEqualTo(isRecorded ? 1 : 0);
        if (isRecorded) {
            Outcome outcome = entries().get(before.size()).outcome();
            assertThat(lines().get(0)).matches(LINE).contains(command.operationName() + " " + outcome.wireName());
        } else {
            assertThat(thrown).isInstanceOf(WorkspacesException.class);
        }
    }

    private List<AuditEntry> entries() {
        return company.storage.read(
                snapshot -> snapshot.audit().list(company.acme, AuditFilter.all(), 1, 1_000).stream()
                        .map(event -> event.entry())
                        .toList());
    }

    @Test
    void tokens_that_are_none_are_not_logged() {
        Stream.of("", "invite_" + "A".repeat(43), "x".repeat(1 << 20))
                .forEach(token -> assertThat(catchThrowable(() -> company.workspaces.accept(
                                token, new Acceptance.BySomebodyNew(Profile.none()), RequestInfo.none())))
                        .isInstanceOf(InviteNotAcceptableException.class)
                        .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("AAAA")));
        assertThat(CapturedLog.lines()).isEmpty();
    }

    /** What was said of these two: others may be there. */
    private List<String> lines() {
        return CapturedLog.lines().stream()
                .filter(line -> line.contains(company.acme.value()) || line.contains(company.globex.value()))
                .toList();
    }

    /** How far the logs of both organizations got. */
    private long events() {
        return company.storage.read(
                snapshot -> snapshot.audit().head(company.acme).sequence()
                        + snapshot.audit().head(company.globex).sequence());
    }
}
