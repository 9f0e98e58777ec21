package dev.workspaces.service.property;

import dev.workspaces.key.ApiKey;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.DayLimit;
import dev.workspaces.policy.SecretRecipient;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What holds of user keys in a workspace, straight from the settings.
 *
 * @param own the organization's
 * @param overrides the workspace's, where it may have any
 */
record UserKeySettings(AccessSettings own, AccessSettings overrides) {
    /** Those for such a key; empty for a service key. */
    static Optional<UserKeySettings> of(Census census, ApiKey key) {
        Chapter here = census.of(key.organization());
        return key.owner()
                .flatMap(any -> here.organization())
                .map(organization ->
                        of(organization, here.workspaces().get(key.workspace().orElseThrow())));
    }

    private static UserKeySettings of(
            Organization organization, @org.jspecify.annotations.Nullable Workspace workspace) {
        boolean isOpen = organization.overridable().contains(SettingCategory.API_KEYS);
        return new UserKeySettings(
                organization.settings(), isOpen && workspace != null ? workspace.overrides() : AccessSettings.none());
    }

    /** The stricter of the two maximum lives, from when a key was created; empty where there is none. */
    Optional<Instant> lastEnd(Instant createdAt) {
        OptionalInt days = Stream.of(own.userApiKeyMaxTtl(), overrides.userApiKeyMaxTtl())
                .flatMap(Optional::stream)
                .map(DayLimit::days)
                .flatMapToInt(OptionalInt::stream)
                .min();
        return days.isPresent() ? Optional.of(createdAt.plus(Duration.ofDays(days.getAsInt()))) : Optional.empty();
    }

    boolean isSecretForOwnerAlone() {
        return overrides.userApiKeySecretTo().or(own::userApiKeySecretTo).equals(Optional.of(SecretRecipient.OWNER));
    }
}
