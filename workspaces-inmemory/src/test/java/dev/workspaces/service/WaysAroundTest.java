package dev.workspaces.service;

import static dev.workspaces.service.Refusing.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.FieldChange;
import dev.workspaces.error.NotFoundException;
import dev.workspaces.id.KeyId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.GroupName;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.DayLimit;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.GetQuery.GetKey;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.GroupCommand.SyncGroup;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.InviteCommand.ResendInvite;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.MemberCommand.ChangeWorkspaceRole;
import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.PersonCommand.UpdatePerson;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import dev.workspaces.storage.AuditFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ways around a rule: what one command refuses, another one, or two together, do not bring about either. */
class WaysAroundTest {
    private static final GroupName STAFF = GroupName.of("staff");
    private final List<SecretDelivery> delivered = new ArrayList<>();
    private final Company company = Company.alone(delivered::add);
    private final Acting olga = company.as(company.olga);

    @AfterEach
    void close() {
        company.close();
    }

    private AuditEvent last() {
        return company.storage.read(now -> {
            long at = now.audit().head(company.acme).sequence();
            return now.audit().list(company.acme, AuditFilter.all(), at, 1).get(0);
        });
    }

    @Test
    void whom_an_owner_suspended_no_admin_brings_back_by_freeing_their_address_or_external_id() {
        olga.carryOut(new SuspendPerson(company.mel));
        Acting adam = company.as(company.adam);
        assertThatThrownBy(() -> adam.carryOut(new RemovePerson(company.mel))).isInstanceOf(RefusedException.class);

        for (UpdatePerson moving : List.of(
                UpdatePerson.of(company.mel).withEmail(company.email("gone")),
                UpdatePerson.of(company.mel).withExternalId(company.name + "-gone"))) {
            assertRefused(Refusal.RANK_TOO_LOW, () -> adam.carryOut(moving));
        }
        assertThat(olga.carryOut(UpdatePerson.of(company.mel).withEmail(company.email("gone")))
                        .user()
                        .email())
                .hasToString(company.email("gone"));
    }

    @Test
    void a_rotated_secret_is_shown_to_nobody_who_could_not_issue_that_key_now_as_its_owner_is_suspended() {
        ApiKey key = olga.carryOut(new IssueUserKey(
                        company.research, company.mel, NewKey.named("k").holding(Actions.PROMPTS_READ)))
                .key();
        Acting mara = company.as(company.mara);
        assertThat(mara.carryOut(new EmergencyRotateKey(key.id())).secret()).isPresent();
        olga.carryOut(new SuspendPerson(company.mel));
        assertThatThrownBy(() -> mara.carryOut(new IssueUserKey(
                        company.research, company.mel, NewKey.named("k").holding(Actions.PROMPTS_READ))))
                .isInstanceOf(NotFoundException.class);
        assertThat(mara.carryOut(new RotateKey(key.id())).secret()).isEmpty();
        assertThat(delivered).extracting(SecretDelivery::to).containsExactly(Optional.of(company.mel));
    }

    @Test
    void nor_to_who_could_not_as_a_rule_would_not_let_it_live_so_long() {
        ApiKey key = olga.carryOut(new IssueUserKey(
                        company.research, company.mel, NewKey.named("k").holding(Actions.PROMPTS_READ)))
                .key();
        olga.carryOut(new UpdateOrganization()
                .setting(AccessSettings.none().with(Setting.USER_API_KEY_MAX_TTL_DAYS, DayLimit.of(30))));
        Acting mara = company.as(company.mara);
        assertThat(mara.carryOut(new EmergencyRotateKey(key.id())).secret()).isEmpty();
        Instant now = company.clock.instant();
        olga.carryOut(UpdateKey.of(key.id()).until(now.plus(Duration.ofDays(30))));
        assertThat(mara.carryOut(new EmergencyRotateKey(key.id())).secret()).isPresent();
        company.clock.pass(Duration.ofDays(30));
        assertThat(mara.carryOut(new EmergencyRotateKey(key.id())).secret()).isEmpty();
    }

    @Test
    void a_rotation_set_for_later_than_a_rule_has_it_comes_in_time_once_the_key_is_changed_or_rotated() {
        Instant far = Instant.parse("9999-01-01T00:00:00Z");
        List<RotationPolicy> before = List.of(
                RotationPolicy.none().at(far),
                RotationPolicy.everyDays(30).at(far),
                RotationPolicy.monthly().at(far));
        List<KeyId> rotated = before.stream().map(this::issuedWith).toList();
        List<KeyId> changed = before.stream().map(this::issuedWith).toList();
        olga.carryOut(new UpdateOrganization()
                .setting(AccessSettings.none().with(Setting.USER_API_KEY_ROTATION_PERIOD_DAYS, DayLimit.of(30))));

        rotated.forEach(key -> olga.carryOut(new EmergencyRotateKey(key)));
        changed.forEach(key -> olga.carryOut(UpdateKey.of(key).with(RotationPolicy.everyDays(30))));

        Instant latest = company.clock.instant().plus(Duration.ofDays(31));
        assertThat(Stream.concat(rotated.stream(), changed.stream()))
                .allSatisfy(
                        key -> assertThat(olga.ask(new GetKey(key)).rotation().next())
                                .hasValueSatisfying(next -> assertThat(next).isBefore(latest)));
    }

    @Test
    void nor_does_changing_a_key_put_a_rotation_off_that_was_to_come_sooner() {
        Instant soon = company.clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.DAYS);
        KeyId key = issuedWith(RotationPolicy.none().at(soon));
        olga.carryOut(new UpdateOrganization()
                .setting(AccessSettings.none().with(Setting.USER_API_KEY_ROTATION_PERIOD_DAYS, DayLimit.of(30))));

        ApiKey after = olga.carryOut(UpdateKey.of(key).with(RotationPolicy.everyDays(30)));

        assertThat(after.rotation()).isEqualTo(RotationPolicy.everyDays(30).at(soon));
    }

    private KeyId issuedWith(RotationPolicy rotation) {
        NewKey wish = NewKey.named("k").holding(Actions.PROMPTS_READ).with(rotation);
        return olga.carryOut(new IssueUserKey(company.research, company.mel, wish))
                .key()
                .id();
    }

    @Test
    void a_refused_acceptance_is_not_on_record_as_by_somebody_else() {
        var invited = olga.carryOut(InvitePerson.of(company.email("gwen"), OrganizationRole.MEMBER));
        String token = invited.token().orElseThrow().reveal();
        assertThatThrownBy(() -> company.workspaces.accept(
                        token,
                        new Acceptance.ByUser(company.nora, EmailAddress.of(company.email("nora"))),
                        RequestInfo.none()))
                .isInstanceOf(InviteNotAcceptableException.class);
        assertThat(last().entry().reason()).contains("NOT_THE_INVITED");
        assertThat(last().entry().actor()).isEqualTo(AuditActor.user(company.nora));
        assertThatThrownBy(() -> company.workspaces.accept(
                        token, new Acceptance.BySomebodyNew(Profile.none()), RequestInfo.none()))
                .isInstanceOf(InviteNotAcceptableException.class);
        assertThat(last().entry().actor()).isEqualTo(AuditActor.somebodyNew());
    }

    @Test
    void what_the_host_does_to_a_key_of_a_workspace_is_on_record_in_that_workspace() {
        ApiKey key = olga.carryOut(new IssueServiceKey(
                        company.research,
                        NewKey.named("k").holding(Actions.PROMPTS_READ).with(RotationPolicy.weekly())))
                .key();
        company.clock.pass(Duration.ofDays(8));
        assertThat(company.workspaces.system(RequestInfo.none()).rotateDue(10).rotated())
                .hasSize(1);
        assertThat(last().entry().operation()).isEqualTo("rotate_key");
        assertThat(last().entry().target().id()).isEqualTo(key.id().value());
        assertThat(last().entry().workspace()).contains(company.research);
        company.clock.pass(Duration.ofHours(1));
        company.workspaces.system(RequestInfo.none()).rotateDue(10);
        assertThat(last().entry().operation()).isEqualTo("end_transition");
        assertThat(last().entry().workspace()).contains(company.research);
    }

    @Test
    void what_a_group_gave_nobody_makes_their_own_for_good_by_a_key_of_theirs() {
        olga.carryOut(new MapGroup(STAFF, company.research, WorkspaceRole.ADMIN));
        olga.carryOut(new SyncGroup(STAFF, Set.of(company.nora)));
        ApiKey key = company.as(company.nora)
                .carryOut(new IssueUserKey(
                        company.research, company.nora, NewKey.named("k").holding(Actions.WORKSPACE_USERS_UPDATE)))
                .key();
        assertRefused(
                Refusal.RANK_TOO_LOW,
                () -> company.as(key.id())
                        .carryOut(new ChangeWorkspaceRole(company.research, company.nora, WorkspaceRole.MEMBER)));
        olga.carryOut(new SyncGroup(STAFF, Set.of()));
        assertThat(company.storage.<Boolean>read(now -> now.members()
                        .findMembership(company.acme, company.research, company.nora)
                        .isPresent()))
                .isFalse();
    }

    @Test
    void an_invite_that_was_over_before_a_workspace_of_it_was_deleted_comes_to_life_without_that() {
        var invited = olga.carryOut(InvitePerson.of(company.email("ida"), OrganizationRole.MEMBER)
                .into(company.research, WorkspaceRole.MEMBER)
                .into(company.lobby, WorkspaceRole.MANAGER));
        company.clock.pass(Duration.ofDays(8));
        company.workspaces.system(RequestInfo.none()).expireInvites(10);
        olga.carryOut(new DeleteWorkspace(company.research));

        var resent = olga.carryOut(new ResendInvite(invited.invite().id()));

        assertThat(resent.invite().workspaces()).isEqualTo(Map.of(company.lobby, WorkspaceRole.MANAGER));
    }

    @Test
    void the_log_tells_when_a_suspension_becomes_an_owners() {
        company.as(company.adam).carryOut(new SuspendPerson(company.mel));
        olga.carryOut(new SuspendPerson(company.mel));
        assertThat(last().entry().changes())
                .extracting(FieldChange::field, change -> change.after().orElseThrow())
                .containsExactly(tuple("suspended_by", "owner"));
    }
}
