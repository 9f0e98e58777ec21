package dev.workspaces.jdbc;

import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.DayLimit;
import dev.workspaces.policy.Setting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Settings as they are stored: an object of those that are set, by their names on the wire. */
final class SettingsJson {
    private static final String NO_LIMIT = "none";

    private SettingsJson() {}

    static Map<String, Object> tree(AccessSettings settings) {
        Map<String, Object> tree = new LinkedHashMap<>();
        settings.present().forEach(setting -> tree.put(setting.wireName(), value(settings, setting)));
        return tree;
    }

    private static Object value(AccessSettings settings, Setting setting) {
        return switch (setting) {
            case USER_API_KEY_MAX_TTL_DAYS -> days(settings.userApiKeyMaxTtl());
            case USER_API_KEY_ROTATION_PERIOD_DAYS -> days(settings.userApiKeyRotationPeriod());
            case USER_API_KEY_SECRET_TO ->
                Words.RECIPIENT.write(settings.userApiKeySecretTo().orElseThrow());
            default -> settings.isOn(setting).orElseThrow();
        };
    }

    private static Object days(Optional<DayLimit> limit) {
        var days = limit.orElseThrow().days();
        return days.isPresent() ? (Object) days.getAsInt() : NO_LIMIT;
    }

    static AccessSettings read(String json) {
        AccessSettings settings = AccessSettings.none();
        for (Map.Entry<String, Object> each :
                JsonObject.read(json, JsonObject::toTree).entrySet()) {
            settings = with(settings, Words.SETTING.read(each.getKey()), each.getValue());
        }
        return settings;
    }

    private static AccessSettings with(AccessSettings settings, Setting setting, Object value) {
        return switch (setting.type()) {
            case SWITCH -> settings.with(setting, (Boolean) value);
            case DAYS -> settings.with(setting, limit(value));
            case RECIPIENT -> settings.with(Words.RECIPIENT.read((String) value));
        };
    }

    private static DayLimit limit(Object days) {
        return days.equals(NO_LIMIT) ? DayLimit.none() : DayLimit.of(Math.toIntExact((Long) days));
    }
}
