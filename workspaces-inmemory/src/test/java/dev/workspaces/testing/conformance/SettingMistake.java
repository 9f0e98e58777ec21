package dev.workspaces.testing.conformance;

import java.util.Optional;

/** Mistakes in the second half of check 13: which setting governs a role, and its effective value. */
enum SettingMistake implements Mistake {
    SETTING_OFF_IS_ROLE_INSUFFICIENT("A setting that is off looks like a role that is not granted.") {
        @Override
        public boolean roleIsGranted(Question q) {
            return super.roleIsGranted(q) && settingIsOn(q);
        }
    },
    SETTING_CELL_WITHOUT_ITS_SETTING("What a setting would have to switch on is granted anyway.") {
        @Override
        public Optional<String> governingSetting(Question q) {
            return grant(q).equals("setting") ? Optional.empty() : super.governingSetting(q);
        }
    },
    OWN_CELL_WITHOUT_ITS_SETTING("No setting governs what is the caller's own.") {
        @Override
        public Optional<String> governingSetting(Question q) {
            return isOwnGrant(q) ? Optional.empty() : super.governingSetting(q);
        }
    },
    READING_WITHOUT_ITS_SETTING("Settings govern writing only.") {
        @Override
        public Optional<String> governingSetting(Question q) {
            return hasEffect(q, "read") ? Optional.empty() : super.governingSetting(q);
        }
    },
    USER_KEY_WITHOUT_SETTINGS("No setting governs a user key.") {
        @Override
        public Optional<String> governingSetting(Question q) {
            return isSession(q) ? super.governingSetting(q) : Optional.empty();
        }
    },
    SERVICE_KEY_LIKE_MANAGER("Workspace service keys are governed like managers.") {
        @Override
        public Optional<String> governingSetting(Question q) {
            return isKeyOfType(q, "workspace-service")
                    ? Optional.of(cell(q, "setting_manager")).filter(setting -> isSettingName(setting))
                    : super.governingSetting(q);
        }
    },
    ORGANIZATION_KEY_LIKE_ADMIN("Organization keys are governed like organization admins.") {
        @Override
        public Optional<String> governingSetting(Question q) {
            return isKeyOfType(q, "organisation-service")
                    ? Optional.of(cell(q, "setting_org_admin")).filter(setting -> isSettingName(setting))
                    : super.governingSetting(q);
        }
    },
    ADMIN_UNGOVERNED("No setting governs organization admins.") {
        @Override
        public String settingColumn(String roleColumn) {
            return super.settingColumn(roleColumn.equals("org_admin") ? "none" : roleColumn);
        }
    },
    ADMIN_LIKE_MANAGER("Organization admins are governed by the managers' settings.") {
        @Override
        public String settingColumn(String roleColumn) {
            return super.settingColumn(roleColumn.equals("org_admin") ? "workspace_manager" : roleColumn);
        }
    },
    OWNER_LIKE_ADMIN("Organization owners are governed by the admins' settings.") {
        @Override
        public String settingColumn(String roleColumn) {
            return super.settingColumn(roleColumn.equals("org_owner") ? "org_admin" : roleColumn);
        }
    },
    WORKSPACE_ADMIN_LIKE_MANAGER("Workspace admins are governed by the managers' settings.") {
        @Override
        public String settingColumn(String roleColumn) {
            return super.settingColumn(roleColumn.equals("workspace_admin") ? "workspace_manager" : roleColumn);
        }
    },
    WORKSPACE_ADMIN_LIKE_ORGANIZATION_ADMIN("Workspace admins are governed by the organization admins' settings.") {
        @Override
        public String settingColumn(String roleColumn) {
            return super.settingColumn(roleColumn.equals("workspace_admin") ? "org_admin" : roleColumn);
        }
    },
    MANAGER_LIKE_MEMBER("Managers are governed by the members' settings.") {
        @Override
        public String settingColumn(String roleColumn) {
            return super.settingColumn(roleColumn.equals("workspace_manager") ? "workspace_member" : roleColumn);
        }
    },
    MEMBER_LIKE_MANAGER("Members are governed by the managers' settings.") {
        @Override
        public String settingColumn(String roleColumn) {
            return super.settingColumn(roleColumn.equals("workspace_member") ? "workspace_manager" : roleColumn);
        }
    },
    ORGANIZATION_BEATS_OVERRIDE("The organization's value beats the workspace's.") {
        @Override
        public boolean isOn(Question q, String setting) {
            return organizationValue(q, setting)
                    .or(() -> override(q, setting))
                    .orElseGet(() -> defaultValue(q, setting));
        }
    },
    OVERRIDE_ONLY_TIGHTENS("What the organization switches off no workspace switches on.") {
        @Override
        public boolean isOn(Question q, String setting) {
            boolean above = organizationValue(q, setting).orElseGet(() -> defaultValue(q, setting));
            return above && super.isOn(q, setting);
        }
    },
    OVERRIDE_ONLY_LOOSENS("What the organization switches on no workspace switches off.") {
        @Override
        public boolean isOn(Question q, String setting) {
            boolean above = organizationValue(q, setting).orElseGet(() -> defaultValue(q, setting));
            return above || super.isOn(q, setting);
        }
    },
    EVERY_DEFAULT_IS_ON("A setting that has no value is on.") {
        @Override
        public boolean defaultValue(Question q, String setting) {
            return true;
        }
    },
    EVERY_DEFAULT_IS_OFF("A setting that has no value is off.") {
        @Override
        public boolean defaultValue(Question q, String setting) {
            return false;
        }
    },
    ORGANIZATION_VALUE_IGNORED("The organization's value of a setting does not matter.") {
        @Override
        public Optional<Boolean> organizationValue(Question q, String setting) {
            return Optional.empty();
        }
    },
    OVERRIDE_IGNORED("A workspace's value of a setting does not matter.") {
        @Override
        public Optional<Boolean> override(Question q, String setting) {
            return Optional.empty();
        }
    },
    ADMINS_OVERRIDE_IGNORED("A workspace cannot override the settings for organization admins.") {
        @Override
        public Optional<Boolean> override(Question q, String setting) {
            return setting.startsWith("organisation") ? Optional.empty() : super.override(q, setting);
        }
    },
    FIRST_OVERRIDE_COUNTS("The value of the first workspace of the organization counts.") {
        @Override
        public Optional<Boolean> override(Question q, String setting) {
            return inOrganization(q, "workspaces").stream()
                    .filter(workspace -> mayOverride(q, setting))
                    .flatMap(workspace -> valueIn(workspace, setting).stream())
                    .findFirst();
        }
    },
    OVERRIDE_WITHOUT_CATEGORY("A workspace's value counts though its category may not be overridden.") {
        @Override
        public boolean mayOverride(Question q, String setting) {
            return true;
        }
    },
    ONE_CATEGORY_ALLOWS_ALL("Allowing override of one category allows it for all.") {
        @Override
        public boolean mayOverride(Question q, String setting) {
            return organization(q)
                    .filter(it -> !it.words("override_categories").isEmpty())
                    .isPresent();
        }
    },
    CATEGORY_BY_FEATURE("The category of a setting is the feature of the action.") {
        @Override
        public boolean mayOverride(Question q, String setting) {
            String feature = q.action().substring(0, q.action().indexOf('.'));
            return organization(q)
                    .filter(it -> it.words("override_categories").contains(feature))
                    .isPresent();
        }
    };

    private final String description;

    SettingMistake(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
