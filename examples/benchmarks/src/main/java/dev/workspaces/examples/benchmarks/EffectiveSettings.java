package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.ActionLevel;
import dev.workspaces.policy.OrganizationFacts;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.WorkspaceFacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which switches are on somewhere, as a host works it out when it fills another product. */
final class EffectiveSettings {
    private EffectiveSettings() {}

    static boolean isOn(
            Setting setting, ActionLevel level, OrganizationFacts organization, @Nullable WorkspaceFacts workspace) {
        boolean mayOverride =
                level == ActionLevel.WORKSPACE && organization.overridable().contains(setting.category());
        Optional<Boolean> override = workspace == null || !mayOverride
                ? Optional.empty()
                : workspace.overrides().isOn(setting);
        return override.or(() -> organization.settings().isOn(setting)).orElse(setting.isOnByDefault());
    }
}
