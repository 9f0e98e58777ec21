package dev.workspaces.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A budget's numbers are exact, above nothing, and small enough to write out. */
class UsageLimitTest {
    private static final String HIGHEST = "9".repeat(30);

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.0, 1",
        "1.50, 1.5",
        "0.0000000001, 0.0000000001",
        "1E+3, 1000",
        "1E+29, 100000000000000000000000000000",
        "99999999999999999999.9999999999, 99999999999999999999.9999999999"
    })
    void an_amount_is_compared_by_value_and_written_out(String amount, String plain) {
        assertThat(limit(amount).creditLimit().toPlainString()).isEqualTo(plain);
        assertThat(limit(amount)).isEqualTo(limit(plain)).hasSameHashCodeAs(limit(plain));
        assertThat(limit(HIGHEST).alertingAt(new BigDecimal(amount)).alertThreshold())
                .contains(new BigDecimal(plain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "0E+999999999",
                "-1",
                "-1E+999999999",
                "1E+999999999",
                "1E-999999999",
                "1E+2147483647",
                "1E-2147483647",
                "1E+30",
                "1E+31",
                "0.00000000001",
                "9999999999999999999999999999990",
                "123456789012345678901E+15",
                "1.0000000000000000000000000000001"
            })
    void an_amount_out_of_range_is_refused_at_once(String amount) {
        BigDecimal value = new BigDecimal(amount);

        assertThatThrownBy(() -> limit(amount))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("creditLimit: expected ");
        assertThatThrownBy(() -> limit(HIGHEST).alertingAt(value))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("alertThreshold: expected ");
    }

    @ParameterizedTest
    @CsvSource({"10, 9.99, true", "10, 10, false", "10, 10.0, false", "10, 10.01, false", "1E+1, 1E+0, true"})
    void a_warning_comes_before_the_limit(String limit, String threshold, boolean isTaken) {
        BigDecimal warning = new BigDecimal(threshold);

        if (isTaken) {
            assertThat(limit(limit).alertingAt(warning).alertThreshold()).isPresent();
        } else {
            assertThatThrownBy(() -> limit(limit).alertingAt(warning))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("alertThreshold: expected less than the limit");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T23:59:59.999999999Z, 2026-11-23T00:00:00Z",
        "2026-11-23T00:00:00Z, 2026-11-23T00:00:00Z",
        "1969-12-31T01:00:00Z, 1969-12-31T00:00:00Z",
        "2028-02-29T23:59:59.999999999Z, 2028-02-29T00:00:00Z",
        "2026-12-31T23:59:59.999999999Z, 2026-12-31T00:00:00Z",
        "2100-02-28T23:59:59.999999999Z, 2100-02-28T00:00:00Z",
        "2016-12-31T23:59:59.999999999Z, 2016-12-31T00:00:00Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T00:00:00Z"
    })
    void the_next_reset_is_at_midnight(Instant given, Instant kept) {
        UsageLimit limit = new UsageLimit(
                UsageType.COST, BigDecimal.ONE, Optional.empty(), UsageReset.weekly(), Optional.of(given));

        assertThat(limit.nextReset()).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void a_next_reset_that_no_calendar_holds_is_refused(Instant given) {
        assertThatThrownBy(() -> new UsageLimit(
                        UsageType.COST, BigDecimal.ONE, Optional.empty(), UsageReset.weekly(), Optional.of(given)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("nextReset: expected a day of the years 1 to 9999");
    }

    @Test
    void what_never_starts_anew_has_no_next_time() {
        Optional<Instant> tomorrow = Optional.of(Instant.parse("2026-11-24T00:00:00Z"));
        UsageLimit weekly =
                new UsageLimit(UsageType.COST, BigDecimal.ONE, Optional.empty(), UsageReset.weekly(), tomorrow);

        assertThatThrownBy(() ->
                        new UsageLimit(UsageType.COST, BigDecimal.ONE, Optional.empty(), UsageReset.never(), tomorrow))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("nextReset: expected none for a budget that never starts anew");
        assertThat(weekly.resetting(UsageReset.never())).isEqualTo(limit("1"));
    }

    @Test
    void what_is_not_named_is_kept() {
        UsageLimit limit = limit("10").alertingAt(BigDecimal.ONE).resetting(UsageReset.monthly());

        assertThat(limit)
                .isEqualTo(new UsageLimit(
                        UsageType.COST,
                        BigDecimal.TEN,
                        Optional.of(BigDecimal.ONE),
                        UsageReset.monthly(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"DAYS, 1, 1d", "DAYS, 365, 365d", "NEVER, 0, never", "WEEKLY, 0, weekly", "MONTHLY, 0, monthly"})
    void a_cadence_counts_days_or_does_not(UsageReset.Cadence cadence, int days, String text) {
        assertThat(new UsageReset(cadence, days)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"DAYS, 0", "DAYS, 366", "DAYS, -1", "NEVER, 1", "WEEKLY, 7", "MONTHLY, 30", "NEVER, -1"})
    void no_other_days_are_taken(UsageReset.Cadence cadence, int days) {
        assertThatThrownBy(() -> new UsageReset(cadence, days)).isInstanceOf(InvalidInputException.class);
    }

    private static UsageLimit limit(String amount) {
        return UsageLimit.of(UsageType.COST, new BigDecimal(amount));
    }
}
