package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.id.KeyId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.DayLimit;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.Setting;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When things happen to keys: to the microsecond, over month ends and leap days, and when the clock goes backwards. */
class KeyTimeTest {
    private static final Duration MICRO = Duration.ofNanos(1_000);
    private static final NewKey KEY = NewKey.named("CI").holding(Actions.PROMPTS_READ);

    private final List<SecretDelivery> delivered = new ArrayList<>();
    private final Company company = Company.alone(delivered::add);
    private final Acting olga = company.as(company.olga);

    @AfterEach
    void close() {
        company.close();
    }

    private IssuedKey issue(NewKey wish) {
        return olga.carryOut(new IssueServiceKey(company.research, wish));
    }

    private boolean isGood(String secret) {
        return company.workspaces.authenticate(secret).isPresent();
    }

    private RotationReport rotateDue() {
        return company.workspaces.system(RequestInfo.none()).rotateDue(100);
    }

    private ApiKey key(KeyId id) {
        return olga.ask(new GetQuery.GetKey(id));
    }

    private static String shown(IssuedKey issued) {
        return issued.secret().orElseThrow().reveal();
    }

    @Test
    void t25_t27_a_key_works_until_its_expiry_and_not_at_it() {
        Instant end = company.clock.instant().plus(Duration.ofDays(1));
        String secret = shown(issue(KEY.until(end)));
        AuthenticatedKey held = company.workspaces.authenticate(secret).orElseThrow();

        company.clock.set(end.minus(MICRO));
        assertThat(isGood(secret)).isTrue();
        assertThat(company.workspaces.check(held, Actions.PROMPTS_READ).isAllowed())
                .isTrue();
        for (Instant over : List.of(end, end.plus(MICRO), end.plus(Duration.ofDays(1)))) {
            company.clock.set(over);
            assertThat(isGood(secret)).isFalse();
            assertThat(company.workspaces.check(held, Actions.PROMPTS_READ).reason())
                    .isEqualTo(Reason.KEY_EXPIRED);
            assertThat(company.workspaces
                            .actingFor(held, RequestInfo.none())
                            .decide(Actions.PROMPTS_READ)
                            .reason())
                    .isEqualTo(Reason.KEY_EXPIRED);
        }
    }

    @Test
    void t27_an_earlier_secret_works_until_its_transition_ends_and_not_at_it() {
        IssuedKey issued = issue(KEY);
        KeyId id = issued.key().id();
        AuthenticatedKey held = company.workspaces.authenticate(shown(issued)).orElseThrow();
        String newer = shown(olga.carryOut(new RotateKey(id, Optional.of(Duration.ofHours(2)))));
        Instant end = company.clock.instant().plus(Duration.ofHours(2));

        company.clock.set(end.minus(MICRO));
        assertThat(isGood(shown(issued))).isTrue();
        assertThat(company.workspaces.check(held, Actions.PROMPTS_READ).isAllowed())
                .isTrue();
        assertThat(rotateDue().transitionsEnded()).isEmpty();
        for (Instant over : List.of(end, end.plus(MICRO))) {
            company.clock.set(over);
            assertThat(isGood(shown(issued))).isFalse();
            assertThat(company.workspaces.check(held, Actions.PROMPTS_READ).reason())
                    .isEqualTo(Reason.KEY_UNKNOWN);
            assertThat(isGood(newer)).isTrue();
        }
        company.clock.set(end);
        assertThat(rotateDue().transitionsEnded()).extracting(KeyNotice::at).containsExactly(end);
        assertThat(key(id).earlierSecret()).isEmpty();
    }

    @Test
    void t27_no_transition_outlasts_the_key() {
        Instant end = company.clock.instant().plus(Duration.ofMinutes(10));
        IssuedKey issued = issue(KEY.until(end));
        String newer = shown(olga.carryOut(new RotateKey(issued.key().id())));

        company.clock.set(end.minus(MICRO));
        assertThat(List.of(shown(issued), newer)).allMatch(this::isGood);
        company.clock.set(end);
        assertThat(List.of(shown(issued), newer)).noneMatch(this::isGood);
    }

    @ParameterizedTest
    @CsvSource({
        // a Monday's midnight is not after itself
        "weekly, 2026-11-30T00:00:00Z, 2026-12-07T00:00:00Z, 2026-12-14T00:00:00Z",
        "weekly, 2026-11-29T23:59:59.999999Z, 2026-11-30T00:00:00Z, 2026-12-07T00:00:00Z",
        "weekly, 2028-02-28T00:00:00.000001Z, 2028-03-06T00:00:00Z, 2028-03-13T00:00:00Z",
        // short months, and the end of the year
        "monthly, 2027-01-31T12:00:00Z, 2027-02-01T00:00:00Z, 2027-03-01T00:00:00Z",
        "monthly, 2026-12-31T23:59:59.999999Z, 2027-01-01T00:00:00Z, 2027-02-01T00:00:00Z",
        "monthly, 2028-02-29T00:00:00Z, 2028-03-01T00:00:00Z, 2028-04-01T00:00:00Z",
        "monthly, 2027-03-01T00:00:00Z, 2027-04-01T00:00:00Z, 2027-05-01T00:00:00Z",
        // leap days count as days
        "1, 2028-02-28T18:00:00Z, 2028-02-29T00:00:00Z, 2028-03-01T00:00:00Z",
        "1, 2027-02-28T18:00:00Z, 2027-03-01T00:00:00Z, 2027-03-02T00:00:00Z",
        "365, 2028-02-29T00:00:00Z, 2029-02-28T00:00:00Z, 2030-02-28T00:00:00Z",
        "30, 2027-01-01T00:00:00Z, 2027-01-31T00:00:00Z, 2027-03-02T00:00:00Z",
        // daylight saving time begins and ends, in Europe and in America: UTC knows nothing of it
        "1, 2027-03-28T00:30:00Z, 2027-03-29T00:00:00Z, 2027-03-30T00:00:00Z",
        "1, 2026-10-25T00:30:00Z, 2026-10-26T00:00:00Z, 2026-10-27T00:00:00Z",
        "weekly, 2027-03-13T09:59:59.999999Z, 2027-03-15T00:00:00Z, 2027-03-22T00:00:00Z",
        "monthly, 2026-10-31T12:00:00Z, 2026-11-01T00:00:00Z, 2026-12-01T00:00:00Z"
    })
    void what_is_due_is_rotated_at_its_time_and_not_before(String cadence, Instant now, Instant first, Instant second) {
        company.clock.set(now);
        KeyId id = issue(KEY.with(policy(cadence))).key().id();
        assertThat(key(id).rotation().next()).contains(first);

        company.clock.set(first.minus(MICRO));
        assertThat(rotateDue().rotated()).isEmpty();
        company.clock.set(first);
        assertThat(rotateDue().rotated()).extracting(KeyNotice::at).containsExactly(first);
        assertThat(key(id).rotation().next()).contains(second);
        company.clock.set(first.plus(MICRO));
        assertThat(rotateDue().rotated()).isEmpty();
        company.clock.set(second.plus(MICRO));
        assertThat(rotateDue().rotated()).extracting(KeyNotice::at).containsExactly(second);
        assertThat(delivered).hasSize(2);
    }

    private static RotationPolicy policy(String cadence) {
        return switch (cadence) {
            case "weekly" -> RotationPolicy.weekly();
            case "monthly" -> RotationPolicy.monthly();
            default -> RotationPolicy.everyDays(Integer.parseInt(cadence));
        };
    }

    @Test
    void whoever_slept_through_many_times_rotates_once() {
        KeyId id = issue(KEY.with(RotationPolicy.weekly())).key().id();

        company.clock.pass(Duration.ofDays(100));
        assertThat(rotateDue().rotated()).hasSize(1);
        assertThat(rotateDue().rotated()).isEmpty();
        assertThat(key(id).rotation().next().orElseThrow())
                .isAfter(company.clock.instant())
                .isBeforeOrEqualTo(company.clock.instant().plus(Duration.ofDays(7)));
    }

    @Test
    void nothing_is_rotated_at_the_end_of_a_key_or_after_it() {
        Instant monday = Instant.parse("2026-11-30T00:00:00Z");
        issue(KEY.with(RotationPolicy.weekly()).until(monday));
        issue(KEY.with(RotationPolicy.weekly()).until(monday.plus(MICRO)));

        company.clock.set(monday);
        assertThat(rotateDue().rotated()).hasSize(1);
        company.clock.set(monday.plus(Duration.ofDays(7)));
        assertThat(rotateDue().rotated()).isEmpty();
    }

    @Test
    void nothing_is_rotated_that_ended_while_nobody_looked() {
        Instant monday = Instant.parse("2026-11-30T00:00:00Z");
        issue(KEY.with(RotationPolicy.weekly()).until(monday.plus(MICRO)));

        company.clock.set(monday.plus(MICRO));
        assertThat(rotateDue().rotated()).isEmpty();
        assertThat(delivered).isEmpty();
    }

    @Test
    void a_life_may_be_as_long_as_the_rule_and_no_longer() {
        olga.carryOut(new UpdateOrganization()
                .setting(AccessSettings.none().with(Setting.USER_API_KEY_MAX_TTL_DAYS, DayLimit.of(366))));
        Instant now = Instant.parse("2028-02-29T10:00:00Z");
        company.clock.set(now);
        Instant last = Instant.parse("2029-03-01T10:00:00Z");

        ApiKey key = olga.carryOut(new IssueUserKey(company.research, company.mel, KEY))
                .key();
        assertThat(key.expiry().instant()).contains(last);
        assertThat(olga.carryOut(new IssueUserKey(company.research, company.mel, KEY.until(last)))
                        .key()
                        .expiry())
                .isEqualTo(Expiry.at(last));
        for (Expiry tooLong : List.of(Expiry.at(last.plus(MICRO)), Expiry.never())) {
            assertRuled(new IssueUserKey(company.research, company.mel, KEY.with(tooLong)));
            assertRuled(UpdateKey.of(key.id()).with(tooLong));
        }
        // it is counted from when the key was made, whenever it is changed
        company.clock.set(last.minus(MICRO));
        assertRuled(UpdateKey.of(key.id()).until(last.plus(MICRO)));
    }

    private void assertRuled(Command<?> command) {
        assertThatThrownBy(() -> olga.carryOut(command))
                .isInstanceOf(RefusedException.class)
                .extracting(thrown -> ((RefusedException) thrown).refusal())
                .isEqualTo(Refusal.USER_KEY_RULE);
    }

    @Test
    void a_clock_that_goes_backwards_revives_no_secret_and_rotates_nothing_twice() {
        Instant monday = Instant.parse("2026-11-30T00:00:00Z");
        IssuedKey issued = issue(KEY.with(RotationPolicy.weekly()));
        KeyId id = issued.key().id();
        company.clock.set(monday);
        assertThat(rotateDue().rotated()).hasSize(1);
        company.clock.set(monday.plus(Duration.ofMinutes(30)));
        assertThat(rotateDue().transitionsEnded()).hasSize(1);

        company.clock.set(monday.minus(Duration.ofDays(3)));
        assertThat(isGood(shown(issued))).isFalse();
        assertThat(isGood(delivered.get(0).secret().reveal())).isTrue();
        assertThat(rotateDue().rotated()).isEmpty();
        assertThat(key(id).rotation().next()).contains(monday.plus(Duration.ofDays(7)));
        company.clock.set(monday);
        assertThat(rotateDue().rotated()).isEmpty();
        assertThat(olga.carryOut(new RotateKey(id)).secret()).isPresent();
    }

    @Test
    void a_key_that_was_made_later_than_now_works_all_the_same() {
        Instant now = company.clock.instant();
        company.clock.pass(Duration.ofDays(1));
        IssuedKey issued = issue(KEY.until(now.plus(Duration.ofDays(2))));
        company.clock.set(now);

        assertThat(isGood(shown(issued))).isTrue();
        assertThat(olga.carryOut(UpdateKey.of(issued.key().id()).named("earlier"))
                        .createdAt())
                .isAfter(now);
        company.workspaces.writeLastUses();
        assertThat(key(issued.key().id()).lastUsedAt()).contains(now);
    }
}
