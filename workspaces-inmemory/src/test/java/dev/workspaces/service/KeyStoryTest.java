package dev.workspaces.service;

import static dev.workspaces.service.Refusing.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.FieldChange;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.error.NotFoundException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.CreationMode;
import dev.workspaces.key.KeyDefaults;
import dev.workspaces.key.KeyFate;
import dev.workspaces.key.RotationCadence;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.key.SecretHashing;
import dev.workspaces.limit.Limits;
import dev.workspaces.limit.LimitsChange;
import dev.workspaces.limit.RateLimit;
import dev.workspaces.limit.RateType;
import dev.workspaces.limit.RateUnit;
import dev.workspaces.limit.UsageLimit;
import dev.workspaces.limit.UsageType;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.DayLimit;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Setting;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.EnableKey;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.GetQuery.GetKey;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.WorkspaceCommand.UpdateWorkspace;
import dev.workspaces.storage.AuditFilter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a key, from the day it is made on. */
class KeyStoryTest {
    private static final NewKey PLAIN = NewKey.named("CI").holding(Actions.PROMPTS_READ, Actions.COMPLETIONS_WRITE);

    private final Company company = new Company();
    private final Acting mara = company.as(company.mara);

    @AfterEach
    void close() {
        company.close();
    }

    private IssuedKey service() {
        return mara.carryOut(new IssueServiceKey(company.research, PLAIN));
    }

    private ApiKey stored(IssuedKey issued) {
        return company.storage.read(snapshot ->
                snapshot.keys().find(company.acme, issued.key().id()).orElseThrow());
    }

    @Test
    void t25_all_that_is_given_is_there_and_no_digest_is_answered() {
        Limits limits = new Limits(
                List.of(UsageLimit.of(UsageType.COST, new BigDecimal("10.5"))),
                List.of(new RateLimit(RateType.REQUESTS, RateUnit.RPM, 60)));
        KeyDefaults defaults =
                KeyDefaults.none().withMetadata(Map.of("team", "search")).withFixedConfig("cfg_1");
        Instant expiry = company.clock.instant().plus(Duration.ofDays(30)).plusNanos(1_234_567);
        NewKey wish = PLAIN.described("for the build")
                .until(expiry)
                .with(RotationPolicy.weekly().withTransition(Duration.ofHours(2)))
                .with(limits)
                .with(defaults);

        ApiKey key = mara.carryOut(new IssueServiceKey(company.research, wish)).key();

        assertThat(key).isEqualTo(mara.ask(new GetKey(key.id())));
        assertThat(key.name()).hasToString("CI");
        assertThat(key.description()).hasToString("for the build");
        assertThat(key.type()).isEqualTo(KeyType.WORKSPACE_SERVICE);
        assertThat(key.workspace()).contains(company.research);
        assertThat(key.scopes()).isEqualTo(PLAIN.scopes());
        assertThat(key.expiry().instant()).contains(expiry.minusNanos(567));
        assertThat(key.rotation().next()).contains(Instant.parse("2026-11-30T00:00:00Z"));
        assertThat(key.rotation().transition()).isEqualTo(Duration.ofHours(2));
        assertThat(key.limits()).isEqualTo(limits);
        assertThat(key.defaults()).isEqualTo(defaults);
        assertThat(key.creationMode()).isEqualTo(CreationMode.UI);
        assertThat(key.issuedBy()).isEqualTo(Agent.of(company.mara));
        assertThat(key.secret().shownTo()).containsExactly(Agent.of(company.mara));
        assertThat(key.secret().kept()).isEmpty();
        assertThat(key.fates())
                .containsExactlyInAnyOrder(
                        KeyFate.WITH_ORGANIZATION,
                        KeyFate.WITH_WORKSPACE,
                        KeyFate.AT_EXPIRY,
                        KeyFate.SECRET_AT_ROTATION);
    }

    @Test
    void the_secret_is_shown_once_and_only_its_digest_is_kept() {
        IssueServiceKey command = new IssueServiceKey(company.research, PLAIN);
        IssuedKey first = mara.carryOut(command, Conditions.none().once("ci"));
        IssuedKey again = mara.carryOut(command, Conditions.none().once("ci"));
        String secret = first.secret().orElseThrow().reveal();

        assertThat(again.secret()).isEmpty();
        assertThat(again.key()).isEqualTo(first.key());
        assertThat(stored(first).secret().kept().orElseThrow().digest())
                .isEqualTo(SecretHashing.plain().digests(secret).get(0));
        assertThat(company.storage.<Object>read(
                        snapshot -> DeepText.of(snapshot.audit().list(company.acme, AuditFilter.all(), 1, 1000))))
                .asString()
                .doesNotContain(secret)
                .contains(first.key().secret().mask());
    }

    @Test
    void t03_an_update_changes_what_it_names_and_nothing_else() {
        ApiKey before = service().key();

        ApiKey after = mara.carryOut(UpdateKey.of(before.id()).named("CD"));

        assertThat(after)
                .isEqualTo(before.toBuilder()
                        .name(after.name())
                        .updatedAt(after.updatedAt())
                        .version(2)
                        .build());
        assertThat(after.name()).hasToString("CD");
        ApiKey user = mara.carryOut(new IssueUserKey(company.research, company.mel, PLAIN))
                .key();
        assertThat(mara.carryOut(UpdateKey.of(user.id())).owner()).contains(company.mel);
    }

    @Test
    void a_disabled_key_is_switched_on_again_and_a_revoked_one_never() {
        IssuedKey issued = service();
        var id = issued.key().id();

        assertThat(mara.carryOut(new DisableKey(id)).status()).isEqualTo(KeyStatus.DISABLED);
        assertThat(mara.carryOut(new EnableKey(id)).status()).isEqualTo(KeyStatus.ACTIVE);
        assertThat(mara.carryOut(new RevokeKey(id)).status()).isEqualTo(KeyStatus.REVOKED);
        assertThat(stored(issued).secret().kept()).isEmpty();
        assertThat(stored(issued).secret().mask())
                .isEqualTo(issued.key().secret().mask());
        for (ChangeKey<?> change : List.of(
                new EnableKey(id),
                new DisableKey(id),
                UpdateKey.of(id).named("Again"),
                new RotateKey(id),
                new EmergencyRotateKey(id),
                new RevokeKey(id))) {
            assertRefused(Refusal.KEY_REVOKED, () -> mara.carryOut(change));
        }
        assertThat(mara.ask(new GetKey(id)).status()).isEqualTo(KeyStatus.REVOKED);
    }

    @Test
    void t27_both_secrets_are_there_through_the_transition_and_a_third_is_not_made() {
        IssuedKey issued = service();
        var id = issued.key().id();
        IssuedKey rotated = mara.carryOut(new RotateKey(id));

        assertThat(rotated.key().id()).isEqualTo(id);
        assertThat(rotated.key().earlierSecret().orElseThrow().validUntil())
                .isEqualTo(company.clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(rotated.secret().orElseThrow().mask())
                .isNotEqualTo(issued.key().secret().mask());
        for (IssuedKey each : List.of(issued, rotated)) {
            assertThat(company.storage.<Optional<ApiKey>>read(snapshot -> snapshot.keys()
                            .findByDigest(
                                    SecretHashing.plain().digest(each.secret().orElseThrow()))))
                    .map(ApiKey::id)
                    .contains(id);
        }
        assertRefused(Refusal.ROTATION_IN_TRANSITION, () -> mara.carryOut(new RotateKey(id)));
        company.clock.pass(Duration.ofMinutes(30).minusNanos(1_000));
        assertRefused(Refusal.ROTATION_IN_TRANSITION, () -> mara.carryOut(new RotateKey(id)));
        company.clock.pass(Duration.ofNanos(1_000));
        assertThat(mara.carryOut(new RotateKey(id)).secret()).isPresent();
    }

    @Test
    void an_emergency_rotation_ends_an_earlier_secret_at_once() {
        IssuedKey issued = service();
        var id = issued.key().id();
        mara.carryOut(new RotateKey(id));

        assertThat(mara.carryOut(new EmergencyRotateKey(id, Duration.ofMinutes(5)))
                        .key()
                        .earlierSecret())
                .isPresent();
        assertThat(mara.carryOut(new EmergencyRotateKey(id)).key().earlierSecret())
                .isEmpty();
        assertThat(company.storage.<Optional<ApiKey>>read(snapshot -> snapshot.keys()
                        .findByDigest(
                                SecretHashing.plain().digest(issued.secret().orElseThrow()))))
                .isEmpty();
        for (Duration wrong : List.of(Duration.ofMinutes(31), Duration.ofNanos(-1))) {
            assertThatThrownBy(() -> new EmergencyRotateKey(id, wrong)).isInstanceOf(InvalidInputException.class);
        }
        for (Duration wrong : List.of(Duration.ofMinutes(29), Duration.ofDays(365))) {
            assertThatThrownBy(() -> mara.carryOut(new RotateKey(id, Optional.of(wrong))))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("transition");
        }
    }

    @Test
    void every_step_goes_on_record_with_the_mask_of_the_secret() {
        KeyId id = service().key().id();
        List<ChangeKey<?>> steps = List.of(
                UpdateKey.of(id).named("CI 2"),
                new DisableKey(id),
                new EnableKey(id),
                new EmergencyRotateKey(id),
                new RevokeKey(id));

        for (ChangeKey<?> step : steps) {
            boolean isRotation = step instanceof EmergencyRotateKey;
            assertThat(mara.preview(step).changes().stream().anyMatch(KeyStoryTest::isOfSecret))
                    .as(step.operationName())
                    .isEqualTo(isRotation);
            mara.carryOut(step);
            assertThat(last().changes())
                    .as(step.operationName())
                    .filteredOn(KeyStoryTest::isOfSecret)
                    .singleElement()
                    .extracting(change -> change.after().orElseThrow())
                    .isEqualTo(mara.ask(new GetKey(id)).secret().mask());
        }
    }

    private static boolean isOfSecret(FieldChange change) {
        return change.field().equals("secret");
    }

    private AuditEntry last() {
        return company.storage.read(snapshot -> {
            long at = snapshot.audit().head(company.acme).sequence();
            return snapshot.audit()
                    .list(company.acme, AuditFilter.all(), at, 1)
                    .get(0)
                    .entry();
        });
    }

    @Test
    void an_expiry_is_to_come_and_may_be_cleared() {
        Instant now = company.clock.instant();

        Instant tooFar = Instant.parse("+10000-01-01T00:00:00Z");
        for (Instant wrong : List.of(now, now.minusNanos(1_000), now.plusNanos(999), tooFar, Instant.MAX)) {
            assertThatThrownBy(() -> mara.carryOut(new IssueServiceKey(company.research, PLAIN.until(wrong))))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("expiry");
        }
        ApiKey key = mara.carryOut(new IssueServiceKey(company.research, PLAIN.until(now.plusNanos(1_000))))
                .key();
        assertThat(mara.carryOut(UpdateKey.of(key.id()).with(Expiry.never())).expiry())
                .isEqualTo(Expiry.never());
    }

    @Test
    void a_user_key_is_made_for_somebody_who_is_there() {
        assertThatThrownBy(() -> mara.carryOut(new IssueUserKey(company.research, company.nora, PLAIN)))
                .isInstanceOf(NotFoundException.class);
        company.as(company.olga).carryOut(new PersonCommand.SuspendPerson(company.mel));
        assertThatThrownBy(() -> mara.carryOut(new IssueUserKey(company.research, company.mel, PLAIN)))
                .isInstanceOf(NotFoundException.class);
        assertThat(company.as(company.olga)
                        .carryOut(new IssueUserKey(company.lobby, company.adam, PLAIN))
                        .key()
                        .owner())
                .contains(company.adam);
    }

    @Test
    void keys_act_within_what_they_hold_and_go_on_record_with_their_owner() {
        var admin = company.as(company.olga)
                .carryOut(new IssueOrganizationKey(NewKey.named("Admin")
                        .holding(Actions.WORKSPACES_CREATE, Actions.WORKSPACES_READ, Actions.WORKSPACES_LIST)))
                .key();
        Acting key = company.as(admin.id());

        assertThat(key.carryOut(WorkspaceCommand.CreateWorkspace.named("By Key"))
                        .name())
                .hasToString("By Key");
        assertThatThrownBy(() -> key.carryOut(new OrganizationCommand.UpdateOrganization().named("Mine")))
                .hasMessageContaining("SCOPE_MISSING");
        ApiKey mels = company.as(company.olga)
                .carryOut(new IssueUserKey(
                        company.research, company.mel, NewKey.named("Mel").holding(Actions.WORKSPACES_LIST)))
                .key();
        assertThat(company.as(mels.id())
                        .ask(new ListQuery.ListWorkspaces(
                                dev.workspaces.storage.WorkspaceFilter.all(),
                                dev.workspaces.page.PageRequest.first(10)))
                        .items())
                .extracting(workspace -> workspace.id())
                .containsExactly(company.research);
        assertThatThrownBy(() -> company.as(mels.id()).carryOut(WorkspaceCommand.CreateWorkspace.named("No")))
                .hasMessageContaining("CREDENTIAL_NOT_ALLOWED");
        assertThat(last().actor().id()).isEqualTo(mels.id().value());
        assertThat(last().actor().onBehalfOf()).contains(company.mel);
    }

    @Test
    void a_user_key_of_an_admin_does_not_loosen_the_limits_that_bind_it() {
        Limits tight = new Limits(List.of(UsageLimit.of(UsageType.COST, BigDecimal.TEN)), List.of());
        Acting adam = company.as(company.adam);
        adam.carryOut(UpdateWorkspace.of(company.research).with(tight));
        NewKey wish = NewKey.named("Adam").holding(Actions.WORKSPACES_UPDATE);
        ApiKey key = adam.carryOut(new IssueUserKey(company.research, company.adam, wish))
                .key();
        UpdateWorkspace loosening = UpdateWorkspace.of(company.research).with(Limits.none());
        UpdateWorkspace byHalf =
                UpdateWorkspace.of(company.research).with(LimitsChange.none().withUsage(List.of()));

        assertRefused(Refusal.ESCALATION, () -> company.as(key.id()).carryOut(loosening));
        assertRefused(Refusal.ESCALATION, () -> company.as(key.id()).carryOut(byHalf));
        company.as(key.id()).carryOut(UpdateWorkspace.of(company.research).named("Research 2"));
        assertThat(adam.carryOut(loosening).limits()).isEqualTo(Limits.none());
    }

    private ApiKey own(UserId user) {
        return company.as(user)
                .carryOut(new IssueUserKey(company.research, user, NewKey.named("Own")))
                .key();
    }

    private void settings(AccessSettings settings) {
        company.as(company.olga)
                .carryOut(new OrganizationCommand.UpdateOrganization()
                        .setting(settings.with(Setting.MEMBERS_MANAGE_API_KEYS, true)));
    }

    @Test
    void a_rotation_that_a_rule_forces_is_not_put_off_by_asking_for_it_again() {
        settings(AccessSettings.none().with(Setting.USER_API_KEY_ROTATION_PERIOD_DAYS, DayLimit.of(30)));
        ApiKey key = own(company.mel);
        company.clock.pass(Duration.ofDays(20));
        for (RotationPolicy again : List.of(RotationPolicy.none(), RotationPolicy.everyDays(30))) {
            ApiKey after = company.as(company.mel)
                    .carryOut(UpdateKey.of(key.id()).with(again.withTransition(Duration.ofHours(1))));

            assertThat(after.rotation()).isEqualTo(key.rotation().withTransition(Duration.ofHours(1)));
        }
    }

    @Test
    void a_rotation_that_a_rule_forces_is_not_put_off_by_a_long_transition() {
        settings(AccessSettings.none());
        ApiKey key = own(company.mel);
        settings(AccessSettings.none().with(Setting.USER_API_KEY_ROTATION_PERIOD_DAYS, DayLimit.of(30)));
        Acting mel = company.as(company.mel);

        assertThatThrownBy(() -> mel.carryOut(new RotateKey(key.id(), Optional.of(Duration.ofDays(30)))))
                .isInstanceOf(InvalidInputException.class);
        assertThat(mel.carryOut(new RotateKey(key.id(), Optional.of(Duration.ofDays(29))))
                        .key()
                        .rotation()
                        .cadence())
                .contains(RotationCadence.everyDays(30));
    }
}
