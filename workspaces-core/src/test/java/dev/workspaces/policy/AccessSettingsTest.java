package dev.workspaces.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("quick")
class AccessSettingsTest {
    private static final AccessSettings ALL = AccessSettings.none()
            .with(Setting.MEMBERS_WRITE_PROMPTS, true)
            .with(Setting.MANAGERS_VIEW_LOGS, false)
            .with(Setting.USER_API_KEY_MAX_TTL_DAYS, DayLimit.of(30))
            .with(Setting.USER_API_KEY_ROTATION_PERIOD_DAYS, DayLimit.none())
            .with(SecretRecipient.OWNER);

    @Test
    void what_is_set_is_there_and_the_rest_is_absent_not_off() {
        assertThat(ALL.present())
                .containsExactlyInAnyOrder(
                        Setting.MEMBERS_WRITE_PROMPTS,
                        Setting.MANAGERS_VIEW_LOGS,
                        Setting.USER_API_KEY_MAX_TTL_DAYS,
                        Setting.USER_API_KEY_ROTATION_PERIOD_DAYS,
                        Setting.USER_API_KEY_SECRET_TO);
        assertThat(ALL.isOn(Setting.MEMBERS_WRITE_PROMPTS)).contains(true);
        assertThat(ALL.isOn(Setting.MANAGERS_VIEW_LOGS)).contains(false);
        assertThat(ALL.isOn(Setting.MEMBERS_VIEW_LOGS)).isEmpty();
        assertThat(ALL.isOn(Setting.USER_API_KEY_MAX_TTL_DAYS)).isEmpty();
        assertThat(ALL.userApiKeyMaxTtl()).contains(DayLimit.of(30));
        assertThat(ALL.userApiKeyRotationPeriod()).contains(DayLimit.none());
        assertThat(ALL.userApiKeySecretTo()).contains(SecretRecipient.OWNER);
        assertThat(AccessSettings.none().present()).isEmpty();
    }

    @Test
    void each_can_be_taken_back_without_touching_another() {
        for (Setting setting : ALL.present()) {
            AccessSettings without = ALL.without(setting);

            assertThat(without.present()).doesNotContain(setting).hasSize(4);
            assertThat(without).isNotEqualTo(ALL);
            for (Setting other : without.present()) {
                assertThat(value(without, other)).as(setting + ", " + other).isEqualTo(value(ALL, other));
            }
            assertThat(value(without, setting)).as(setting.name()).isEqualTo("Optional.empty");
        }
    }

    @Test
    void a_switch_set_again_has_its_last_value() {
        AccessSettings turned = ALL.with(Setting.MEMBERS_WRITE_PROMPTS, false).with(Setting.MANAGERS_VIEW_LOGS, true);

        assertThat(turned.isOn(Setting.MEMBERS_WRITE_PROMPTS)).contains(false);
        assertThat(turned.isOn(Setting.MANAGERS_VIEW_LOGS)).contains(true);
    }

    @Test
    void a_value_of_another_type_is_refused() {
        assertThatThrownBy(() -> ALL.with(Setting.USER_API_KEY_MAX_TTL_DAYS, true))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("userApiKeyMaxTtlDays: expected a value of type DAYS");
        assertThatThrownBy(() -> ALL.with(Setting.MEMBERS_WRITE_PROMPTS, DayLimit.of(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("membersWritePrompts: expected a value of type SWITCH");
    }

    @Test
    void days_have_a_range() {
        Setting ttl = Setting.USER_API_KEY_MAX_TTL_DAYS;

        assertThat(ALL.with(ttl, DayLimit.of(1)).userApiKeyMaxTtl()).contains(DayLimit.of(1));
        assertThat(ALL.with(ttl, DayLimit.of(3650)).userApiKeyMaxTtl()).contains(DayLimit.of(3650));
        for (int days : new int[] {0, -1, 3651, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> ALL.with(ttl, DayLimit.of(days)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("userApiKeyMaxTtlDays: expected 1 to 3650 days, or none");
        }
        assertThatThrownBy(() -> ALL.with(Setting.USER_API_KEY_ROTATION_PERIOD_DAYS, DayLimit.of(366)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void settings_are_values() {
        AccessSettings same = AccessSettings.none()
                .with(SecretRecipient.OWNER)
                .with(Setting.USER_API_KEY_ROTATION_PERIOD_DAYS, DayLimit.none())
                .with(Setting.USER_API_KEY_MAX_TTL_DAYS, DayLimit.of(30))
                .with(Setting.MANAGERS_VIEW_LOGS, false)
                .with(Setting.MEMBERS_WRITE_PROMPTS, true);

        assertThat(same).isEqualTo(ALL).hasSameHashCodeAs(ALL);
        assertThat(ALL.hashCode()).isNotEqualTo(AccessSettings.none().hashCode());
        assertThat(ALL)
                .isNotEqualTo(ALL.with(Setting.MEMBERS_WRITE_PROMPTS, false))
                .isNotEqualTo(ALL.with(Setting.USER_API_KEY_MAX_TTL_DAYS, DayLimit.of(31)))
                .isNotEqualTo(ALL.with(Setting.USER_API_KEY_ROTATION_PERIOD_DAYS, DayLimit.of(31)))
                .isNotEqualTo(ALL.with(SecretRecipient.ISSUER))
                .isNotEqualTo(ALL.without(Setting.MANAGERS_VIEW_LOGS))
                .isNotEqualTo("settings");
        assertThat(ALL)
                .hasToString("[managersViewLogs=false, membersWritePrompts=true, userApiKeyMaxTtlDays=30, "
                        + "userApiKeyRotationPeriodDays=none, userApiKeySecretTo=owner]");
    }

    private static String value(AccessSettings settings, Setting setting) {
        return switch (setting) {
            case USER_API_KEY_MAX_TTL_DAYS -> settings.userApiKeyMaxTtl().toString();
            case USER_API_KEY_ROTATION_PERIOD_DAYS ->
                settings.userApiKeyRotationPeriod().toString();
            case USER_API_KEY_SECRET_TO -> settings.userApiKeySecretTo().toString();
            default -> settings.isOn(setting).toString();
        };
    }
}
