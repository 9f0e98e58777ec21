package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.limit.Limits;
import dev.workspaces.limit.LimitsChange;
import dev.workspaces.limit.RateLimit;
import dev.workspaces.limit.RateType;
import dev.workspaces.limit.RateUnit;
import dev.workspaces.limit.UsageLimit;
import dev.workspaces.limit.UsageReset;
import dev.workspaces.limit.UsageType;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.EnableKey;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.MemberCommand.ChangeWorkspaceRole;
import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody loosens what binds them: what the holder of a key may do to it, and what a key to itself. */
class KeyOwnersTest {
    private static final Limits BOUND = limits(dollars(5), perMinute(10));

    private static final List<Function<KeyId, ChangeKey<?>>> CHANGES = List.of(
            key -> UpdateKey.of(key).named("other"),
            key -> UpdateKey.of(key).with(Expiry.never()),
            key -> UpdateKey.of(key).with(Limits.none()),
            key -> UpdateKey.of(key).holding(Actions.PROMPTS_READ),
            DisableKey::new,
            EnableKey::new,
            RevokeKey::new);

    private final Company company = new Company();
    private final Acting olga = company.as(company.olga);
    private final Acting wanda = company.as(company.wanda);

    @BeforeEach
    void members_change_their_own_keys() {
        membersManageKeys(true);
    }

    private void membersManageKeys(boolean may) {
        olga.carryOut(
                new UpdateOrganization().setting(AccessSettings.none().with(Setting.MEMBERS_MANAGE_API_KEYS, may)));
    }

    @AfterEach
    void close() {
        company.close();
    }

    /** A key that an admin of the workspace made for somebody, until an hour from now: it holds what no member could give. */
    private KeyId keyOf(UserId owner) {
        NewKey wish = NewKey.named("key")
                .holding(Actions.GUARDRAILS_CREATE, Actions.PROMPTS_READ)
                .until(after(Duration.ofHours(1)))
                .with(BOUND);
        return wanda.carryOut(new IssueUserKey(company.research, owner, wish))
                .key()
                .id();
    }

    private Instant after(Duration time) {
        return company.clock.instant().plus(time);
    }

    private static UsageLimit dollars(int dollars) {
        return UsageLimit.of(UsageType.COST, BigDecimal.valueOf(dollars));
    }

    private static RateLimit perMinute(int requests) {
        return new RateLimit(RateType.REQUESTS, RateUnit.RPM, requests);
    }

    private static Limits limits(UsageLimit usage, RateLimit... rates) {
        return new Limits(List.of(usage), List.of(rates));
    }

    /** A change that the holder asks for, and what of it is refused. */
    private record Row(String what, UnaryOperator<UpdateKey> change, List<String> refused) {
        Row(String what, UnaryOperator<UpdateKey> change, String... refused) {
            this(what, change, List.of(refused));
        }

        static Row limits(String what, Limits limits, String... refused) {
            return new Row(what, update -> update.with(limits), refused);
        }

        static Row half(String what, LimitsChange change, String... refused) {
            return new Row(what, update -> update.with(change), refused);
        }

        static Row scopes(String what, Action... scopes) {
            return new Row(what, update -> update.holding(scopes));
        }

        Row refusing(String scope) {
            return new Row(what, change, scope);
        }
    }

    private static Row life(String what, Duration fromNow, String... refused) {
        return new Row(
                what,
                update -> update.until(Instant.parse("2026-11-23T10:00:00Z").plus(fromNow)),
                refused);
    }

    private static List<Row> rows() {
        Duration hour = Duration.ofHours(1);
        UsageLimit tokens = UsageLimit.of(UsageType.TOKENS, BigDecimal.ONE);
        return List.of(
                life("a microsecond more", hour.plusNanos(1_000), "expiry"),
                new Row("for ever", update -> update.with(Expiry.never()), "expiry"),
                life("as long as it is", hour),
                life("half as long", hour.dividedBy(2)),
                Row.limits("a dollar more", limits(dollars(6), perMinute(10)), "limits"),
                Row.limits("a request more", limits(dollars(5), perMinute(11)), "limits"),
                Row.limits("no budget", new Limits(List.of(), List.of(perMinute(10))), "limits"),
                Row.limits("no rate limit", limits(dollars(5)), "limits"),
                Row.limits("no limit", Limits.none(), "limits"),
                Row.limits("tokens for dollars", limits(tokens, perMinute(10)), "limits"),
                Row.limits(
                        "by the hour", limits(dollars(5), new RateLimit(RateType.REQUESTS, RateUnit.RPH, 1)), "limits"),
                Row.limits(
                        "tokens for requests",
                        limits(dollars(5), new RateLimit(RateType.TOKENS, RateUnit.RPM, 1)),
                        "limits"),
                Row.limits(
                        "anew each month", limits(dollars(5).resetting(UsageReset.monthly()), perMinute(10)), "limits"),
                Row.half("no budget, and nothing of rates", LimitsChange.none().withUsage(List.of()), "limits"),
                Row.half(
                        "no rate limit, and nothing of budgets",
                        LimitsChange.none().withRates(List.of()),
                        "limits"),
                Row.half(
                        "a dollar less, and nothing of rates",
                        LimitsChange.none().withUsage(List.of(dollars(4)))),
                Row.limits("a dollar less", limits(dollars(4), perMinute(10))),
                Row.limits(
                        "a request less, and one limit more",
                        limits(dollars(5), perMinute(9), new RateLimit(RateType.TOKENS, RateUnit.RPM, 1))),
                new Row(
                        "longer, and for more",
                        update -> update.with(Expiry.never()).with(Limits.none()),
                        "expiry",
                        "limits"),
                Row.scopes("what it has", Actions.GUARDRAILS_CREATE, Actions.PROMPTS_READ),
                Row.scopes("less than it has", Actions.PROMPTS_READ),
                Row.scopes("what its owner may give", Actions.GUARDRAILS_CREATE, Actions.COMPLETIONS_WRITE),
                Row.scopes("what its owner may not give", Actions.GUARDRAILS_CREATE, Actions.GUARDRAILS_DELETE)
                        .refusing("guardrails.delete"),
                Row.scopes("what is for no user key", Actions.PROMPTS_READ, Actions.WORKSPACE_USER_API_KEYS_UPDATE)
                        .refusing("workspace_user_api_keys.update"));
    }

    @Test
    void a_member_tightens_what_binds_their_key_and_does_not_loosen_it() {
        rows().forEach(row -> assertHeld(row, company.mel, keyOf(company.mel)));
    }

    @Test
    void nor_does_a_manager_any_more_once_a_member() {
        List<KeyId> keys = rows().stream().map(any -> keyOf(company.mara)).toList();
        lower(company.mara);

        for (int at = 0; at < keys.size(); at++) {
            assertHeld(rows().get(at), company.mara, keys.get(at));
        }
    }

    private void lower(UserId user) {
        olga.carryOut(new ChangeWorkspaceRole(company.research, user, WorkspaceRole.MEMBER));
    }

    private void assertHeld(Row row, UserId owner, KeyId key) {
        ApiKey before = company.stored(key);

        Throwable thrown = catchThrowable(() ->
                company.as(owner).carryOut(row.change().apply(UpdateKey.of(key).named("mine"))));

        if (row.refused().isEmpty()) {
            assertThat(thrown).as(row.what()).isNull();
            assertThat(company.stored(key).name()).hasToString("mine");
        } else {
            assertThat(thrown).as(row.what()).isInstanceOfSatisfying(RefusedException.class, refused -> {
                assertThat(refused.refusal()).isEqualTo(Refusal.ESCALATION);
                assertThat(refused.what()).as(row.what()).containsExactlyElementsOf(row.refused());
            });
            assertThat(company.stored(key)).isEqualTo(before);
        }
    }

    @Test
    void what_its_owner_gave_back_they_do_not_take_again() {
        KeyId key = keyOf(company.mel);
        Acting mel = company.as(company.mel);
        mel.carryOut(UpdateKey.of(key).holding(Actions.PROMPTS_READ).until(after(Duration.ofMinutes(1))));

        assertRefused(mel, UpdateKey.of(key).holding(Actions.GUARDRAILS_CREATE), Refusal.ESCALATION);
        assertRefused(mel, UpdateKey.of(key).until(after(Duration.ofHours(1))), Refusal.ESCALATION);
    }

    @Test
    void whoever_was_lowered_changes_their_key_no_more_where_members_do_not() {
        KeyId key = keyOf(company.mara);
        membersManageKeys(false);
        company.as(company.mara).carryOut(UpdateKey.of(key).named("still mine"));
        lower(company.mara);

        for (Function<KeyId, ChangeKey<?>> change : CHANGES) {
            assertDenied(company.as(company.mara), change.apply(key), Reason.SETTING_DISABLED);
        }
    }

    /** Who switched a key off: its owner, an admin of the workspace, or both in turn. */
    enum Off {
        OWNER(true),
        ADMIN(false),
        OWNER_THEN_ADMIN(false),
        ADMIN_THEN_OWNER(false);

        private final boolean mayOwnerEnable;

        Off(boolean mayOwnerEnable) {
            this.mayOwnerEnable = mayOwnerEnable;
        }
    }

    @ParameterizedTest
    @EnumSource
    void its_owner_switches_on_again_what_nobody_above_them_switched_off(Off off) {
        KeyId key = keyOf(company.mel);
        Acting mel = company.as(company.mel);
        for (Acting each : switchingOff(off)) {
            each.carryOut(new DisableKey(key));
        }

        if (off.mayOwnerEnable) {
            assertThat(mel.carryOut(new EnableKey(key)).disabledBy()).isEmpty();
        } else {
            assertRefused(mel, new EnableKey(key), Refusal.RANK_TOO_LOW);
        }
    }

    private List<Acting> switchingOff(Off off) {
        Acting mel = company.as(company.mel);
        return switch (off) {
            case OWNER -> List.of(mel);
            case ADMIN -> List.of(wanda);
            case OWNER_THEN_ADMIN -> List.of(mel, wanda);
            case ADMIN_THEN_OWNER -> List.of(wanda, mel);
        };
    }

    @Test
    void a_revoked_key_is_changed_by_nobody_any_more() {
        KeyId key = keyOf(company.mel);
        company.as(company.mel).carryOut(new RevokeKey(key));

        for (Function<KeyId, ChangeKey<?>> change : CHANGES) {
            assertRefused(company.as(company.mel), change.apply(key), Refusal.KEY_REVOKED);
            assertRefused(olga, change.apply(key), Refusal.KEY_REVOKED);
        }
    }

    @Test
    void a_key_changes_neither_itself_nor_what_made_it_and_rotates_itself() {
        KeyId maker = serviceKey(olga);
        KeyId made = serviceKey(company.as(maker));

        for (Function<KeyId, ChangeKey<?>> change : CHANGES) {
            assertRefused(company.as(maker), change.apply(maker), Refusal.KEY_ITSELF);
            assertRefused(company.as(made), change.apply(made), Refusal.KEY_ITSELF);
            assertRefused(company.as(made), change.apply(maker), Refusal.KEY_ITSELF);
        }
        assertRefused(company.as(made), new EmergencyRotateKey(maker), Refusal.KEY_ITSELF);
        assertThat(company.as(maker).carryOut(new RotateKey(maker)).secret()).isPresent();
        assertThat(company.as(maker).carryOut(UpdateKey.of(made).named("child")).name())
                .hasToString("child");
    }

    private KeyId serviceKey(Acting maker) {
        NewKey wish = NewKey.named("key")
                .holding(
                        Actions.WORKSPACE_SERVICE_API_KEYS_CREATE,
                        Actions.WORKSPACE_SERVICE_API_KEYS_UPDATE,
                        Actions.WORKSPACE_SERVICE_API_KEYS_DELETE,
                        Actions.WORKSPACE_SERVICE_API_KEYS_ROTATE);
        return maker.carryOut(new IssueServiceKey(company.research, wish)).key().id();
    }

    @Test
    void a_disabled_key_does_nothing_to_itself() {
        KeyId key = serviceKey(olga);
        Acting itself = company.as(key);
        olga.carryOut(new DisableKey(key));

        for (Function<KeyId, ChangeKey<?>> change : CHANGES) {
            assertDenied(itself, change.apply(key), Reason.KEY_DISABLED);
        }
        assertDenied(itself, new RotateKey(key), Reason.KEY_DISABLED);
    }

    @Test
    void a_user_key_does_nothing_to_itself() {
        KeyId key = keyOf(company.mara);

        for (Function<KeyId, ChangeKey<?>> change : CHANGES) {
            assertDenied(company.as(key), change.apply(key), Reason.CREDENTIAL_NOT_ALLOWED);
        }
        assertDenied(company.as(key), new RotateKey(key), Reason.CREDENTIAL_NOT_ALLOWED);
    }

    private void assertDenied(Acting acting, ChangeKey<?> change, Reason reason) {
        assertThrown(
                acting,
                change,
                AccessDeniedException.class,
                denied -> assertThat(denied.decision().reason()).isEqualTo(reason));
    }

    private void assertRefused(Acting acting, ChangeKey<?> change, Refusal refusal) {
        assertThrown(
                acting,
                change,
                RefusedException.class,
                refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private <T> void assertThrown(Acting acting, ChangeKey<?> change, Class<T> type, Consumer<T> why) {
        ApiKey before = company.stored(change.id());

        assertThat(catchThrowable(() -> acting.carryOut(change)))
                .as(change.toString())
                .isInstanceOfSatisfying(type, why);
        assertThat(company.stored(change.id())).isEqualTo(before);
    }
}
