package dev.workspaces.testing;

import static dev.workspaces.testing.Document.FULL;
import static dev.workspaces.testing.Reading.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times, and numbers of days. */
class ScenarioValuesTest {
    private static final String MAX_TTL = "/organizations/0/settings/userApiKeyMaxTtlDays";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T12:00:00Z",
                "2026-11-23T12:00:00.1Z",
                "2026-11-23T12:00:00.123456789Z",
                "2024-02-29T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z"
            })
    void a_time_with_seconds_in_utc_is_accepted(String time) {
        assertThat(Reading.of(FULL.with("/now", "\"" + time + "\"").text()).place())
                .isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-23",
                "2026-11-23T12:00Z",
                "2026-11-23T12:00:00",
                "2026-11-23t12:00:00z",
                "2026-11-23 12:00:00Z",
                "2026-11-23T12:00:00+00:00",
                "2026-11-23T12:00:00.Z",
                "2026-11-23T12:00:00,1Z",
                "2026-11-23T12:00:00.1234567890Z",
                "2026-11-23T24:00:00Z",
                "2026-11-23T23:59:60Z",
                "2026-11-23T12:60:00Z",
                "2026-13-01T12:00:00Z",
                "2026-00-01T12:00:00Z",
                "2026-11-31T12:00:00Z",
                "2026-02-29T12:00:00Z",
                "+2026-11-23T12:00:00Z",
                "12026-11-23T12:00:00Z",
                "-026-11-23T12:00:00Z",
                "26-11-23T12:00:00Z",
                " 2026-11-23T12:00:00Z",
                "2026-11-23T12:00:00Z\\n",
                "\uff12\uff10\uff12\uff16-11-23T12:00:00Z"
            })
    void a_time_of_another_form_or_that_never_was_is_refused(String time) {
        String quoted = "\"" + time + "\"";

        assertThat(Reading.of(FULL.with("/now", quoted).text()).place()).isEqualTo("/now");
        assertThat(Reading.of(FULL.with("/organizations/0/keys/2/expires_at", quoted)
                                .text())
                        .place())
                .isEqualTo("/organizations/0/keys/2/expires_at");
    }

    @ParameterizedTest
    @CsvSource({
        "userApiKeyMaxTtlDays, 1",
        "userApiKeyMaxTtlDays, 3650",
        "userApiKeyRotationPeriodDays, 1",
        "userApiKeyRotationPeriodDays, 365",
        "userApiKeyMaxTtlDays, '\"none\"'"
    })
    void days_in_their_range_and_none_are_accepted(String setting, String days) {
        String place = "/organizations/0/settings/" + setting;

        assertThat(Reading.of(FULL.with(place, days).text()).place()).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "userApiKeyMaxTtlDays, 0",
        "userApiKeyMaxTtlDays, 3651",
        "userApiKeyRotationPeriodDays, 366",
        "userApiKeyMaxTtlDays, '\"\"'",
        "userApiKeyMaxTtlDays, '\"None\"'",
        "userApiKeyMaxTtlDays, '\"90\"'"
    })
    void days_out_of_their_range_are_refused(String setting, String days) {
        String place = "/organizations/0/settings/" + setting;

        assertThat(Reading.of(FULL.with(place, days).text()).place()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-0",
                "-90",
                "90.0",
                "9e1",
                "90E0",
                "0.5",
                "1e400",
                "-1e400",
                "1e-400",
                "10000",
                "2147483649",
                "4294967386",
                "18446744073709551706"
            })
    void days_with_a_sign_or_fraction_or_exponent_or_beyond_all_bounds_are_refused(String days) {
        assertThat(placeWithMaxTtl(days)).isEqualTo(MAX_TTL);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_001, 1_000_000})
    void days_of_any_number_of_digits_are_refused_at_their_place(int zeros) {
        assertThat(placeWithMaxTtl("1" + "0".repeat(zeros))).isEqualTo(MAX_TTL);
    }

    /** As text, since a tree would not write the number as it stands here. */
    private static String placeWithMaxTtl(String days) {
        String json = FULL.with(MAX_TTL, "\"here\"").text().replace("\"here\"", days);
        return Reading.of(json).place();
    }
}
