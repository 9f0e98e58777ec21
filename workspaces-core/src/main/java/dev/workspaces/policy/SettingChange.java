package dev.workspaces.policy;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A change to a switch, or to what workspaces may override. */
public sealed interface SettingChange extends Change {
    /**
     * An organization sets a switch, or takes it back to its default.
     *
     * @param organization whose
     * @param setting which, a switch
     * @param on the value; empty to take it back
     */
    record SetInOrganization(OrganizationId organization, Setting setting, Optional<Boolean> on)
            implements SettingChange {
        @Override
        public void applyTo(WorldBuilder world) {
            world.replace(organization, facts -> facts.with(changed(facts.settings(), setting, on)));
        }

        @Override
        public Power power() {
            return Power.ORGANIZATION_SETTING;
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "set_organization_setting")
                    .and("organization", organization)
                    .and("setting", setting.wireName())
                    .and("value", on)
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "set `" + setting.wireName() + "` of organization `" + organization + "` " + value(on);
        }
    }

    /**
     * A workspace sets a switch of its own, or takes it back.
     *
     * @param organization the workspace's
     * @param workspace whose
     * @param setting which, a switch
     * @param on the value; empty to take it back
     */
    record SetInWorkspace(OrganizationId organization, WorkspaceId workspace, Setting setting, Optional<Boolean> on)
            implements SettingChange {
        @Override
        public void applyTo(WorldBuilder world) {
            world.replace(organization, workspace, facts -> facts.with(changed(facts.overrides(), setting, on)));
        }

        @Override
        public Power power() {
            return Power.WORKSPACE_SETTING;
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "set_workspace_setting")
                    .and("organization", organization)
                    .and("workspace", workspace)
                    .and("setting", setting.wireName())
                    .and("value", on)
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "set `" + setting.wireName() + "` of workspace `" + workspace + "` " + value(on);
        }
    }

    /**
     * An organization lets its workspaces override the settings of a category, or no longer.
     *
     * @param organization whose
     * @param category which
     * @param allowed whether they may
     */
    record LetOverride(OrganizationId organization, SettingCategory category, boolean allowed)
            implements SettingChange {
        @Override
        public void applyTo(WorldBuilder world) {
            world.replace(organization, facts -> {
                Set<SettingCategory> categories = EnumSet.of(category);
                categories.addAll(facts.overridable());
                if (!allowed) {
                    categories.remove(category);
                }
                return facts.withOverridable(categories);
            });
        }

        @Override
        public Power power() {
            return Power.ORGANIZATION_SETTING;
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "let_override")
                    .and("organization", organization)
                    .and("category", category.wireName())
                    .and("value", allowed)
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return (allowed ? "let" : "stop letting") + " workspaces of organization `" + organization
                    + "` override the settings of `" + category.wireName() + "`";
        }
    }

    private static AccessSettings changed(AccessSettings settings, Setting setting, Optional<Boolean> on) {
        return on.map(value -> settings.with(setting, value)).orElseGet(() -> settings.without(setting));
    }

    private static String value(Optional<Boolean> on) {
        return on.map(value -> value ? "on" : "off").orElse("back to its default");
    }
}
