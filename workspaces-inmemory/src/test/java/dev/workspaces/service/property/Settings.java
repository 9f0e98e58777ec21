package dev.workspaces.service.property;

import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.DayLimit;
import dev.workspaces.policy.SecretRecipient;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.SettingCategory;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** The few settings that stories set. */
final class Settings {
    private static final Arbitrary<Setting> SOME = Arbitraries.of(
            Setting.MANAGERS_MANAGE_WORKSPACE,
            Setting.ORGANISATION_ADMINS_VIEW_LOGS,
            Setting.MEMBERS_MANAGE_API_KEYS,
            Setting.MANAGERS_VIEW_LOGS,
            Setting.MANAGERS_MANAGE_API_KEYS,
            Setting.USER_API_KEY_AUTO_CREATE);

    private Settings() {}

    static Arbitrary<AccessSettings> any() {
        Arbitrary<AccessSettings> switches =
                Arbitraries.maps(SOME, Arbitraries.of(true, false)).ofMaxSize(2).map(Settings::of);
        return Combinators.combine(switches, days(), days(), Arbitraries.of(SecretRecipient.values()), rarely())
                .as((settings, life, cadence, to, isSaid) -> {
                    AccessSettings withDays = settings;
                    if (life > 0) {
                        withDays = withDays.with(Setting.USER_API_KEY_MAX_TTL_DAYS, DayLimit.of(life));
                    }
                    if (cadence > 0) {
                        withDays = withDays.with(Setting.USER_API_KEY_ROTATION_PERIOD_DAYS, DayLimit.of(cadence));
                    }
                    return isSaid ? withDays.with(to) : withDays;
                });
    }

    private static Arbitrary<Integer> days() {
        return Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 7), Tuple.of(1, 30));
    }

    private static Arbitrary<Boolean> rarely() {
        return Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
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
