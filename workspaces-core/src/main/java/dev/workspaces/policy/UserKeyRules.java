package dev.workspaces.policy;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the effective settings say about user keys in a workspace.
 *
 * @param maxTtlDays within how many days of its creation one must expire; none for no such rule
 * @param rotationPeriodDays the cadence that is forced on each; none for no such rule
 * @param secretTo who is shown a secret that is made on somebody's behalf
 * @param isMadeOnJoining whether whoever joins gets one
 */
public record UserKeyRules(
        OptionalInt maxTtlDays, OptionalInt rotationPeriodDays, SecretRecipient secretTo, boolean isMadeOnJoining) {
    /** Those of this workspace of this organization: of two numbers of days the stricter counts. */
    public static UserKeyRules of(OrganizationFacts organization, WorkspaceFacts workspace) {
        AccessSettings own = organization.settings();
        boolean mayOverride = organization.overridable().contains(SettingCategory.API_KEYS);
        AccessSettings overrides = mayOverride ? workspace.overrides() : AccessSettings.none();
        return new UserKeyRules(
                stricter(own, overrides, AccessSettings::userApiKeyMaxTtl),
                stricter(own, overrides, AccessSettings::userApiKeyRotationPeriod),
                overrides.userApiKeySecretTo().or(own::userApiKeySecretTo).orElse(SecretRecipient.ISSUER),
                Roles.isOn(
                        Setting.USER_API_KEY_AUTO_CREATE,
                        Actions.WORKSPACE_USER_API_KEYS_CREATE,
                        organization,
                        workspace));
    }

    private static OptionalInt stricter(
            AccessSettings own, AccessSettings overrides, Function<AccessSettings, Optional<DayLimit>> limit) {
        return Stream.of(own, overrides)
                .flatMap(settings -> limit.apply(settings).stream())
                .flatMapToInt(days -> days.days().stream())
                .min();
    }
}
