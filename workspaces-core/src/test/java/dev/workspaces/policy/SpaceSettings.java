package dev.workspaces.policy;

import static dev.workspaces.policy.SpaceColumn.ORGANIZATION;
import static dev.workspaces.policy.SpaceColumn.OVERRIDABLE;
import static dev.workspaces.policy.SpaceColumn.SETTING;
import static dev.workspaces.policy.SpaceColumn.SIGHT;
import static dev.workspaces.policy.SpaceColumn.SIGHT_OVERRIDABLE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The settings of the decision space: what the organization has set, and lets its workspaces override. */
final class SpaceSettings {
    private static final List<String> ROLES = List.of("organisationAdmins", "managers", "members");

    private SpaceSettings() {}

    /** The organization; one whose facts are another's lets everybody do everything. */
    static Optional<OrganizationFacts> organization(SpaceCase at) {
        if (at.get(ORGANIZATION) == 1) {
            return Optional.empty();
        }
        if (at.get(ORGANIZATION) == 2) {
            return Optional.of(OrganizationFacts.of(SpaceFacts.THERE).with(of(SpaceCase.ON, SpaceCase.ON)));
        }
        Set<SettingCategory> governing = SpaceFacts.categories(at.action());
        EnumSet<SettingCategory> overridable = EnumSet.allOf(SettingCategory.class);
        overridable.removeIf(category -> category == SettingCategory.DATA_VISIBILITY
                ? at.get(SIGHT_OVERRIDABLE) == 0
                : governing.contains(category) != (at.get(OVERRIDABLE) == 1));
        return Optional.of(OrganizationFacts.of(SpaceFacts.HERE)
                .with(of(at.get(SETTING), at.get(SIGHT)))
                .withOverridable(overridable));
    }

    /** Switches with these values: those of data visibility the second one, all others the first. */
    static AccessSettings of(int value, int sight) {
        AccessSettings settings = AccessSettings.none();
        for (Setting setting : Setting.values()) {
            int mine = setting.category() == SettingCategory.DATA_VISIBILITY ? sight : forRole(setting, value);
            if (mine != SpaceCase.UNSET && setting.type() == Setting.Type.SWITCH) {
                settings = settings.with(setting, mine == SpaceCase.ON);
            }
        }
        return settings;
    }

    /** Above on: a bit for each role, those for nobody in particular unset. */
    private static int forRole(Setting setting, int value) {
        if (value <= SpaceCase.ON) {
            return value;
        }
        for (int role = 0; role < ROLES.size(); role++) {
            if (setting.wireName().startsWith(ROLES.get(role))) {
                return ((value - SpaceCase.ON) >> role & 1) == 0 ? SpaceCase.OFF : SpaceCase.ON;
            }
        }
        return SpaceCase.UNSET;
    }
}
