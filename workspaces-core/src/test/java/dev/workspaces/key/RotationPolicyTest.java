package dev.workspaces.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("quick")
class RotationPolicyTest {
    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T00:00:00Z, 2026-11-30T00:00:00Z, 2026-12-01T00:00:00Z, 2026-11-26T00:00:00Z",
        "2026-11-29T23:59:59Z, 2026-11-30T00:00:00Z, 2026-12-01T00:00:00Z, 2026-12-02T00:00:00Z",
        "2026-12-31T12:00:00Z, 2027-01-04T00:00:00Z, 2027-01-01T00:00:00Z, 2027-01-03T00:00:00Z"
    })
    void the_next_time_is_a_midnight_to_come(Instant now, Instant monday, Instant first, Instant thirdDay) {
        assertThat(RotationCadence.weekly().after(now)).isEqualTo(monday);
        assertThat(RotationCadence.monthly().after(now)).isEqualTo(first);
        assertThat(RotationCadence.everyDays(3).after(now)).isEqualTo(thirdDay);
        assertThat(RotationPolicy.weekly().startingAt(now).next()).contains(monday);
        assertThat(RotationPolicy.monthly().startingAt(now).next()).contains(first);
        assertThat(RotationPolicy.everyDays(3).startingAt(now).next()).contains(thirdDay);
    }

    @Test
    void it_counts_1_to_365_days_and_where_it_does_not_count_none() {
        assertThat(RotationCadence.everyDays(1).days()).isEqualTo(1);
        assertThat(RotationCadence.everyDays(365).days()).isEqualTo(365);
        for (int days : new int[] {-1, 0, 366}) {
            assertThatThrownBy(() -> RotationCadence.everyDays(days)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> new RotationCadence(RotationCadence.Unit.WEEKLY, 1))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_transition_is_at_least_30_minutes_and_shorter_than_the_cadence() {
        requireAtMost(RotationPolicy.none(), Duration.ofDays(365));
        requireAtMost(RotationPolicy.weekly(), Duration.ofDays(7));
        requireAtMost(RotationPolicy.monthly(), Duration.ofDays(28));
        requireAtMost(RotationPolicy.everyDays(3), Duration.ofDays(3));
    }

    @Test
    void a_next_time_is_within_the_years_that_are_kept() {
        Instant last = Instant.parse("9999-12-31T00:00:00Z");

        Instant first = Instant.parse("0001-01-01T00:00:00Z");

        assertThat(RotationPolicy.none().at(last).next()).contains(last);
        assertThat(RotationPolicy.none().at(first).next()).contains(first);
        for (Instant tooFar :
                new Instant[] {Instant.parse("+10000-01-01T00:00:00Z"), Instant.MAX, first.minusNanos(1), Instant.MIN
                }) {
            assertThatThrownBy(() -> RotationPolicy.none().at(tooFar)).isInstanceOf(InvalidInputException.class);
        }
    }

    private static void requireAtMost(RotationPolicy policy, Duration tooLong) {
        Duration longest = tooLong.minusNanos(1);

        assertThat(policy.transition()).isEqualTo(Duration.ofMinutes(30));
        assertThat(policy.withTransition(longest).transition()).isEqualTo(longest);
        policy.requireFitting(longest);
        for (Duration wrong : new Duration[] {tooLong, Duration.ofMinutes(30).minusNanos(1)}) {
            assertThatThrownBy(() -> policy.withTransition(wrong)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> policy.requireFitting(wrong)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void a_cadence_that_is_forced_on_it_shortens_a_transition_that_is_too_long() {
        RotationPolicy yearly = RotationPolicy.none().at(NOW);
        RotationCadence weekly = RotationCadence.weekly();

        assertThat(yearly.withTransition(Duration.ofDays(6)).forcedTo(weekly))
                .isEqualTo(RotationPolicy.weekly()
                        .at(Instant.parse("2026-11-23T00:00:00Z"))
                        .withTransition(Duration.ofDays(6)));
        assertThat(yearly.withTransition(Duration.ofDays(7)).forcedTo(weekly)).isEqualTo(yearly.with(weekly));
    }

    @Test
    void an_explicit_time_counts_before_the_cadence_once() {
        Instant named = Instant.parse("2027-03-01T00:00:00Z");
        RotationPolicy policy = RotationPolicy.weekly().at(named);

        assertThat(policy.startingAt(NOW).next()).contains(named);
        assertThat(policy.rotatedAt(NOW).next()).contains(named);
        assertThat(policy.rotatedAt(named).next()).contains(Instant.parse("2027-03-08T00:00:00Z"));
        assertThat(RotationPolicy.none().startingAt(NOW)).isEqualTo(RotationPolicy.none());
        assertThat(RotationPolicy.none().at(named).rotatedAt(named).next()).isEmpty();
    }
}
