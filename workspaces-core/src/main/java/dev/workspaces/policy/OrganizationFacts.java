package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

import dev.workspaces.id.OrganizationId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** What a decision needs to know of an organization. Immutable; each {@code with…} copies. */
public final class OrganizationFacts {
    /** The bits of the settings of each category: facts are made anew whenever they are read. */
    private static final long[] SETTINGS = settingsByCategory();

    private final OrganizationId id;
    private final AccessSettings settings;
    private final Set<SettingCategory> overridable;
    private final long on;
    private final long overridableSettings;

    private OrganizationFacts(OrganizationId id, AccessSettings settings, Set<SettingCategory> overridable) {
        this.id = requireNonNull(id, "id");
        this.settings = requireNonNull(settings, "settings");
        this.overridable = requireNonNull(overridable, "overridable");
        this.on = settings.onInOrganization();
        this.overridableSettings = settingsOf(overridable);
    }

    private static long settingsOf(Set<SettingCategory> categories) {
        long settings = 0;
        for (SettingCategory category : categories) {
            settings |= SETTINGS[category.ordinal()];
        }
        return settings;
    }

    private static long[] settingsByCategory() {
        long[] settings = new long[SettingCategory.values().length];
        for (Setting setting : Setting.values()) {
            settings[setting.category().ordinal()] |= setting.bit();
        }
        return settings;
    }

    /** An organization with every setting at its default, no category open to override. */
    public static OrganizationFacts of(OrganizationId id) {
        return new OrganizationFacts(id, AccessSettings.none(), Set.of());
    }

    /** With these settings, and only these, set. */
    public OrganizationFacts with(AccessSettings newSettings) {
        return new OrganizationFacts(id, newSettings, overridable);
    }

    /** With these categories, and only these, open to override by workspaces. */
    public OrganizationFacts withOverridable(Set<SettingCategory> categories) {
        EnumSet<SettingCategory> copy = EnumSet.noneOf(SettingCategory.class);
        copy.addAll(categories);
        return new OrganizationFacts(id, settings, Collections.unmodifiableSet(copy));
    }

    /** Which organization. */
    public OrganizationId id() {
        return id;
    }

    /** What it has set. */
    public AccessSettings settings() {
        return settings;
    }

    /** The categories in which a workspace's own value counts. */
    public Set<SettingCategory> overridable() {
        return overridable;
    }

    long on() {
        return on;
    }

    long overridableSettings() {
        return overridableSettings;
    }

    /** Whether the same is known of the same organization. */
    @Override
    public boolean equals(Object other) {
        return other instanceof OrganizationFacts that
                && id.equals(that.id)
                && settings.equals(that.settings)
                && overridable.equals(that.overridable);
    }

    /** By the values. */
    @Override
    public int hashCode() {
        return Objects.hash(id, settings, overridable);
    }

    /** The id. */
    @Override
    public String toString() {
        return id.toString();
    }
}
