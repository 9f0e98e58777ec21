package dev.workspaces.service.property;

import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.SettingCategory;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The few settings that stories set. */
final class Settings {
    private static final Arbitrary<Setting> SOME = Arbitraries.of(
            Setting.MANAGERS_MANAGE_WORKSPACE,
            Setting.ORGANISATION_ADMINS_VIEW_LOGS,
            Setting.MEMBERS_MANAGE_API_KEYS,
            Setting.MANAGERS_VIEW_LOGS);

    private Settings() {}

    static Arbitrary<AccessSettings> any() {
        return Arbitraries.maps(SOME, Arbitraries.of(true, false)).ofMaxSize(2).map(Settings::of);
    }

    static Arbitrary<Set<SettingCategory>> categories() {
        return Arbitraries.of(SettingCategory.WORKSPACE, SettingCategory.API_KEYS, SettingCategory.LOGS)
                .set();
    }

    private static AccessSettings of(Map<Setting, Boolean> switches) {
        AccessSettings settings = AccessSettings.none();
        for (Map.Entry<Setting, Boolean> each : switches.entrySet()) {
            settings = settings.with(each.getKey(), each.getValue());
        }
        return settings;
    }
}
