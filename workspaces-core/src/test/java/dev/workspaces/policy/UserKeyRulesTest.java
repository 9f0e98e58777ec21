package dev.workspaces.policy;

import static dev.workspaces.policy.Acme.ACME;
import static dev.workspaces.policy.Acme.RESEARCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the settings of an organization and a workspace say together about user keys. */
@Tag("quick")
class UserKeyRulesTest {
    private final OrganizationFacts acme = OrganizationFacts.of(ACME);
    private final WorkspaceFacts research = WorkspaceFacts.of(ACME, RESEARCH);

    @Test
    void nothing_is_asked_of_them_by_default() {
        assertThat(UserKeyRules.of(acme, research))
                .isEqualTo(new UserKeyRules(OptionalInt.empty(), OptionalInt.empty(), SecretRecipient.ISSUER, false));
    }

    @Test
    void an_organization_speaks_for_its_workspaces() {
        assertThat(UserKeyRules.of(acme.with(settings(30, 7, SecretRecipient.OWNER)), research))
                .isEqualTo(new UserKeyRules(OptionalInt.of(30), OptionalInt.of(7), SecretRecipient.OWNER, true));
    }

    @Test
    void a_workspace_speaks_only_where_it_may_override() {
        WorkspaceFacts overriding = research.with(settings(30, 7, SecretRecipient.OWNER));

        assertThat(UserKeyRules.of(acme, overriding)).isEqualTo(UserKeyRules.of(acme, research));
        assertThat(UserKeyRules.of(acme.withOverridable(Set.of(SettingCategory.API_KEYS)), overriding))
                .isEqualTo(new UserKeyRules(OptionalInt.of(30), OptionalInt.of(7), SecretRecipient.OWNER, true));
    }

    @Test
    void of_two_numbers_the_stricter_counts_whoever_says_it() {
        OrganizationFacts strictInLife =
                acme.with(settings(30, 90, SecretRecipient.OWNER)).withOverridable(Set.of(SettingCategory.API_KEYS));

        UserKeyRules rules = UserKeyRules.of(strictInLife, research.with(settings(60, 7, SecretRecipient.ISSUER)));

        assertThat(rules.maxTtlDays()).hasValue(30);
        assertThat(rules.rotationPeriodDays()).hasValue(7);
        assertThat(rules.secretTo()).isEqualTo(SecretRecipient.ISSUER);
    }

    @Test
    void a_workspace_that_has_no_limit_lifts_none() {
        OrganizationFacts strict =
                acme.with(settings(30, 7, SecretRecipient.OWNER)).withOverridable(Set.of(SettingCategory.API_KEYS));
        AccessSettings lifting = AccessSettings.none()
                .with(Setting.USER_API_KEY_MAX_TTL_DAYS, DayLimit.none())
                .with(Setting.USER_API_KEY_ROTATION_PERIOD_DAYS, DayLimit.none());

        UserKeyRules rules = UserKeyRules.of(strict, research.with(lifting));

        assertThat(rules.maxTtlDays()).hasValue(30);
        assertThat(rules.rotationPeriodDays()).hasValue(7);
    }

    private static AccessSettings settings(int lifeDays, int rotationDays, SecretRecipient recipient) {
        return AccessSettings.none()
                .with(Setting.USER_API_KEY_MAX_TTL_DAYS, DayLimit.of(lifeDays))
                .with(Setting.USER_API_KEY_ROTATION_PERIOD_DAYS, DayLimit.of(rotationDays))
                .with(recipient)
                .with(Setting.USER_API_KEY_AUTO_CREATE, true);
    }
}
