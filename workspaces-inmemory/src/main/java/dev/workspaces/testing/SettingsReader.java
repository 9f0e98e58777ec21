package dev.workspaces.testing;

import com.fasterxml.jackson.core.JsonToken;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.DayLimit;
import dev.workspaces.policy.SecretRecipient;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.SettingCategory;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads the settings of an organization or workspace, and the categories open to override. */
final class SettingsReader {
    private final JsonSource source;

    SettingsReader(JsonSource source) {
        this.source = source;
    }

    AccessSettings settings() throws IOException {
        AccessSettings[] read = {AccessSettings.none()};
        Set<Setting> seen = EnumSet.noneOf(Setting.class);
        source.map(name -> {
            Setting setting = Setting.find(name).orElseThrow(() -> source.refused("the name of a setting"));
            if (!seen.add(setting)) {
                throw source.refused("this member once");
            }
            read[0] = with(read[0], setting);
        });
        return read[0];
    }

    Set<SettingCategory> categories() throws IOException {
        Set<SettingCategory> categories = EnumSet.noneOf(SettingCategory.class);
        source.array(index -> categories.add(source.oneOf(SettingCategory::find, "a category of settings")));
        return categories;
    }

    private AccessSettings with(AccessSettings settings, Setting setting) throws IOException {
        return switch (setting.type()) {
            case SWITCH -> settings.with(setting, source.flag());
            case DAYS -> settings.with(setting, days(setting));
            case RECIPIENT -> settings.with(source.oneOf(SecretRecipient::find, "`issuer` or `owner`"));
        };
    }

    private DayLimit days(Setting setting) throws IOException {
        if (source.is(JsonToken.VALUE_STRING) && source.text().equals("none")) {
            return DayLimit.none();
        }
        Optional<String> digits = source.integer().filter(text -> text.length() <= 4);
        DayLimit limit = digits.map(text -> DayLimit.of(Integer.parseInt(text))).orElse(DayLimit.of(0));
        try {
            AccessSettings.none().with(setting, limit);
        } catch (InvalidInputException e) {
            throw source.refused("an integer of 1 to " + setting.maxDays() + ", or \"none\"");
        }
        return limit;
    }
}
