package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.KeyDeadline;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.policy.Actions;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.watch.CapturedLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a round of due rotations tells of what is to come, and what becomes of what the host does not take. */
class DueRotationsTest {
    private static final Duration MICRO = Duration.ofNanos(1_000);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");
    private static final NewKey KEY = NewKey.named("CI").holding(Actions.PROMPTS_READ);
    private static final NewKey WEEKLY = KEY.with(RotationPolicy.weekly());

    private final List<SecretDelivery> delivered = new ArrayList<>();
    private final Set<KeyId> lost = new HashSet<>();
    private final Company company = Company.alone(this::take);
    private final Acting olga = company.as(company.olga);
    private final Instant now = company.clock.instant();

    @AfterEach
    void close() {
        company.close();
    }

    private void take(SecretDelivery delivery) {
        if (lost.contains(delivery.key().id())) {
            throw new IllegalStateException("no vault answers");
        }
        delivered.add(delivery);
    }

    private ApiKey issue(NewKey wish) {
        return olga.carryOut(new IssueServiceKey(company.research, wish)).key();
    }

    private KeyNotice notice(ApiKey key, KeyDeadline deadline, Instant at) {
        return new KeyNotice(company.acme, key.id(), deadline, at);
    }

    private RotationReport at(Instant instant) {
        return at(instant, 100);
    }

    private RotationReport at(Instant instant, int limit) {
        company.clock.set(instant);
        return company.workspaces.system(RequestInfo.none()).rotateDue(limit);
    }

    @Test
    void what_is_rotated_within_24_hours_is_told_until_it_is() {
        KeyNotice notice = notice(issue(WEEKLY), KeyDeadline.ROTATION, MONDAY);

        assertThat(at(MONDAY.minus(DAY).minus(MICRO)).rotatingSoon()).isEmpty();
        assertThat(at(MONDAY.minus(DAY)).rotatingSoon()).containsExactly(notice);
        assertThat(at(MONDAY.minus(MICRO)).rotatingSoon()).containsExactly(notice);
        RotationReport due = at(MONDAY);
        assertThat(due.rotatingSoon()).isEmpty();
        assertThat(due.rotated()).containsExactly(notice);
    }

    @Test
    void what_stops_within_24_hours_is_told_the_earliest_first_until_it_has() {
        ApiKey late = issue(KEY.until(now.plus(DAY).plus(MICRO)));
        ApiKey last = issue(KEY.until(now.plus(DAY)));
        ApiKey second = issue(KEY.until(now.plus(Duration.ofHours(3))));
        ApiKey first = issue(KEY);
        olga.carryOut(new RotateKey(first.id(), Optional.of(Duration.ofHours(2))));

        assertThat(at(now).stoppingSoon())
                .containsExactly(
                        notice(first, KeyDeadline.TRANSITION, now.plus(Duration.ofHours(2))),
                        notice(second, KeyDeadline.EXPIRY, now.plus(Duration.ofHours(3))),
                        notice(last, KeyDeadline.EXPIRY, now.plus(DAY)));
        assertThat(at(now.plus(DAY)).stoppingSoon())
                .containsExactly(notice(late, KeyDeadline.EXPIRY, now.plus(DAY).plus(MICRO)));
    }

    @Test
    void the_secret_before_a_rotation_is_told_to_stop_in_the_same_round() {
        ApiKey key = issue(WEEKLY);

        assertThat(at(MONDAY).stoppingSoon())
                .containsExactly(notice(key, KeyDeadline.TRANSITION, MONDAY.plus(RotationPolicy.MIN_TRANSITION)));
    }

    @Test
    void of_what_is_to_come_no_more_is_told_than_was_asked_for() {
        ApiKey key = issue(WEEKLY.until(MONDAY.plus(MICRO)));
        issue(WEEKLY.until(MONDAY.plus(DAY)));

        RotationReport report = at(MONDAY.minus(MICRO), 1);

        assertThat(report.rotatingSoon()).containsExactly(notice(key, KeyDeadline.ROTATION, MONDAY));
        assertThat(report.stoppingSoon()).containsExactly(notice(key, KeyDeadline.EXPIRY, MONDAY.plus(MICRO)));
    }

    @Test
    void what_the_host_does_not_take_is_told_left_as_it_was_and_rotated_once_it_does() {
        ApiKey stuck = issue(WEEKLY);
        ApiKey other = issue(WEEKLY);
        KeyNotice notice = notice(stuck, KeyDeadline.ROTATION, MONDAY);
        lost.add(stuck.id());
        CapturedLog.forget();

        RotationReport report = at(MONDAY);

        assertThat(CapturedLog.lines())
                .filteredOn(line -> line.contains("is due to be rotated"))
                .singleElement()
                .asString()
                .contains(stuck.id().value(), "the host's sink threw");
        assertThat(report.undelivered()).containsExactly(notice);
        assertThat(report.rotated()).containsExactly(notice(other, KeyDeadline.ROTATION, MONDAY));
        assertThat(delivered).extracting(each -> each.key().id()).containsExactly(other.id());
        assertThat(olga.ask(new GetQuery.GetKey(stuck.id()))).isEqualTo(stuck);
        lost.clear();
        assertThat(at(MONDAY).rotated()).containsExactly(notice);
        assertThat(at(MONDAY).undelivered()).isEmpty();
        assertThat(delivered).extracting(each -> each.key().id()).containsExactly(other.id(), stuck.id());
    }

    @Test
    void of_what_the_host_does_not_take_no_more_is_told_than_was_asked_for() {
        List<KeyId> keys = List.of(issue(WEEKLY).id(), issue(WEEKLY).id());
        lost.addAll(keys);

        assertThat(at(MONDAY, 1).undelivered()).extracting(KeyNotice::key).containsExactly(keys.get(0));
        assertThat(at(MONDAY, 2).undelivered()).extracting(KeyNotice::key).containsExactlyElementsOf(keys);
    }
}
