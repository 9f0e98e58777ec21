package dev.workspaces.testing.conformance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mistakes about what is answered when every check has passed. */
enum OutcomeMistake implements Mistake {
    USER_KEY_BY_ROLE("A user key is allowed through its owner's role.") {
        @Override
        public String reasonToAllow(Question q) {
            return isKeyOfType(q, "workspace-user") ? "WORKSPACE_ROLE" : super.reasonToAllow(q);
        }
    },
    REASON_BY_LEVEL("What is workspace-level is allowed through a workspace role.") {
        @Override
        public String reasonToAllow(Question q) {
            return isSession(q) && isWorkspaceLevel(q) ? "WORKSPACE_ROLE" : super.reasonToAllow(q);
        }
    },
    REASON_BY_NAMED_WORKSPACE("What names a workspace is allowed to members through their role in it.") {
        @Override
        public String reasonToAllow(Question q) {
            return isMembersSession(q) && workspaceId(q).isPresent() ? "WORKSPACE_ROLE" : super.reasonToAllow(q);
        }
    },
    REASON_BY_MEMBERSHIP_ROW("Who has a membership row in the workspace is allowed through it.") {
        @Override
        public String reasonToAllow(Question q) {
            return isSession(q) && workspaceRole(q).isPresent() && isWorkspaceLevel(q)
                    ? "WORKSPACE_ROLE"
                    : super.reasonToAllow(q);
        }
    },
    CEILING_IS_A_KEY_SCOPE("A session with a ceiling is allowed through a scope.") {
        @Override
        public String reasonToAllow(Question q) {
            return needsScope(q) ? "KEY_SCOPE" : super.reasonToAllow(q);
        }
    },
    OWN_KEYS_NEVER("`OWN_KEYS_ONLY` is never owed.") {
        @Override
        public boolean owesOwnKeysOnly(Question q) {
            return false;
        }
    },
    OWN_KEYS_ONLY_WITHOUT_RESOURCE("`OWN_KEYS_ONLY` is not owed where the own key is named.") {
        @Override
        public boolean owesOwnKeysOnly(Question q) {
            return super.owesOwnKeysOnly(q) && resource(q).isEmpty();
        }
    },
    OWN_KEYS_ONLY_FOR_READS("`OWN_KEYS_ONLY` is owed for reading only.") {
        @Override
        public boolean owesOwnKeysOnly(Question q) {
            return super.owesOwnKeysOnly(q) && hasEffect(q, "read");
        }
    },
    OWN_KEYS_FOR_EVERY_OWN("`OWN_KEYS_ONLY` is owed for every grant of what is the caller's own.") {
        @Override
        public boolean owesOwnKeysOnly(Question q) {
            return isOwnGrant(q);
        }
    },
    OWN_KEYS_FOR_MANAGERS("`OWN_KEYS_ONLY` is owed by everybody who touches user keys.") {
        @Override
        public boolean owesOwnKeysOnly(Question q) {
            return q.action().startsWith("workspace_user_api_keys.");
        }
    },
    OWN_WORKSPACES_NEVER("`OWN_WORKSPACES_ONLY` is never owed.") {
        @Override
        public boolean owesOwnWorkspacesOnly(Question q) {
            return false;
        }
    },
    OWN_WORKSPACES_ALWAYS("`OWN_WORKSPACES_ONLY` is owed by everybody.") {
        @Override
        public boolean owesOwnWorkspacesOnly(Question q) {
            return q.action().equals("workspaces.list");
        }
    },
    OWN_WORKSPACES_FOR_OWN_GRANTS("`OWN_WORKSPACES_ONLY` is owed for a grant of what is the caller's own only.") {
        @Override
        public boolean owesOwnWorkspacesOnly(Question q) {
            return q.action().equals("workspaces.list") && isOwnGrant(q);
        }
    },
    OWN_WORKSPACES_NOT_FOR_CONFINED_OWNERS("`OWN_WORKSPACES_ONLY` is not owed by a confined owner or admin.") {
        @Override
        public boolean owesOwnWorkspacesOnly(Question q) {
            return super.owesOwnWorkspacesOnly(q) && !(isSession(q) && isOwnerOrAdmin(q));
        }
    },
    OWN_WORKSPACES_NOT_FOR_OWNERS_KEYS(
            "`OWN_WORKSPACES_ONLY` is not owed by the user key of an organization owner or admin.") {
        @Override
        public boolean owesOwnWorkspacesOnly(Question q) {
            return super.owesOwnWorkspacesOnly(q) && !(isKeyOfType(q, "workspace-user") && isOwnerOrAdmin(q));
        }
    },
    OWN_WORKSPACES_NOT_FOR_SERVICE_KEYS("`OWN_WORKSPACES_ONLY` is not owed by a workspace service key.") {
        @Override
        public boolean owesOwnWorkspacesOnly(Question q) {
            return super.owesOwnWorkspacesOnly(q) && !isKeyOfType(q, "workspace-service");
        }
    },
    OWN_DATA_NEVER("`OWN_DATA_ONLY` is never owed.") {
        @Override
        public boolean owesOwnDataOnly(Question q) {
            return false;
        }
    },
    OWN_DATA_NOT_FOR_USER_KEYS("`OWN_DATA_ONLY` is not owed by a user key.") {
        @Override
        public boolean owesOwnDataOnly(Question q) {
            return isSession(q) && super.owesOwnDataOnly(q);
        }
    },
    EVERYBODYS_DATA_LISTED("`OWN_DATA_ONLY` is not owed for `logs.list`.") {
        @Override
        public Set<String> recordedData() {
            return Mistake.without(super.recordedData(), "logs.list");
        }
    },
    EVERYBODYS_DATA_VIEWED("`OWN_DATA_ONLY` is not owed for `logs.view`.") {
        @Override
        public Set<String> recordedData() {
            return Mistake.without(super.recordedData(), "logs.view");
        }
    },
    EVERYBODYS_DATA_EXPORTED("`OWN_DATA_ONLY` is not owed for `logs.export`.") {
        @Override
        public Set<String> recordedData() {
            return Mistake.without(super.recordedData(), "logs.export");
        }
    },
    EVERYBODYS_DATA_ANALYSED("`OWN_DATA_ONLY` is not owed for `analytics.view`.") {
        @Override
        public Set<String> recordedData() {
            return Mistake.without(super.recordedData(), "analytics.view");
        }
    },
    OWN_DATA_WHEN_WRITTEN("`OWN_DATA_ONLY` is owed for writing logs and for prompts as well.") {
        @Override
        public boolean owesOwnDataOnly(Question q) {
            return super.owesOwnDataOnly(q)
                    || (q.action().startsWith("prompts.")
                            && dataSetting(q)
                                    .filter(setting -> !isOn(q, setting))
                                    .isPresent());
        }
    },
    DATA_SETTINGS_SWAPPED("The managers' data setting counts for members, and the members' for managers.") {
        @Override
        public Map<String, String> dataSettings() {
            return Map.of("workspace_manager", "membersViewAllData", "workspace_member", "managersViewAllData");
        }
    },
    MEMBERS_DATA_BY_MANAGERS_SETTING("The managers' data setting counts for members too.") {
        @Override
        public Map<String, String> dataSettings() {
            return Map.of("workspace_manager", "managersViewAllData", "workspace_member", "managersViewAllData");
        }
    },
    MANAGERS_SEE_ALL_DATA("`OWN_DATA_ONLY` is not owed by managers.") {
        @Override
        public Map<String, String> dataSettings() {
            return Map.of("workspace_member", "membersViewAllData");
        }
    },
    OWN_DATA_FOR_OWNERS("`OWN_DATA_ONLY` is owed by organization owners.") {
        @Override
        public Optional<String> dataSetting(Question q) {
            return roleColumn(q).equals(Optional.of("org_owner"))
                    ? Optional.of("managersViewAllData")
                    : super.dataSetting(q);
        }
    },
    OWN_DATA_FOR_ADMINS("`OWN_DATA_ONLY` is owed by organization admins.") {
        @Override
        public Optional<String> dataSetting(Question q) {
            return roleColumn(q).equals(Optional.of("org_admin"))
                    ? Optional.of("managersViewAllData")
                    : super.dataSetting(q);
        }
    },
    OWN_DATA_FOR_WORKSPACE_ADMINS("`OWN_DATA_ONLY` is owed by workspace admins.") {
        @Override
        public Optional<String> dataSetting(Question q) {
            return roleColumn(q).equals(Optional.of("workspace_admin"))
                    ? Optional.of("managersViewAllData")
                    : super.dataSetting(q);
        }
    },
    OWN_DATA_BY_MEMBERSHIP_ROW("`OWN_DATA_ONLY` is owed by an organization admin with a lower membership row.") {
        @Override
        public Optional<String> dataSetting(Question q) {
            return isSession(q)
                    ? workspaceRole(q).map(role -> dataSettings().get("workspace_" + role))
                    : super.dataSetting(q);
        }
    },
    OWN_DATA_FOR_SERVICE_KEYS("`OWN_DATA_ONLY` is owed by workspace service keys.") {
        @Override
        public Optional<String> dataSetting(Question q) {
            return isKeyOfType(q, "workspace-service") ? Optional.of("managersViewAllData") : super.dataSetting(q);
        }
    },
    OWN_DATA_FOR_ORGANIZATION_KEYS("`OWN_DATA_ONLY` is owed by organization keys.") {
        @Override
        public Optional<String> dataSetting(Question q) {
            return isKeyOfType(q, "organisation-service") ? Optional.of("managersViewAllData") : super.dataSetting(q);
        }
    },
    OWN_DATA_WITHOUT_OVERRIDE("A workspace cannot override who sees everybody's data.") {
        @Override
        public Optional<Boolean> override(Question q, String setting) {
            return setting.endsWith("ViewAllData") ? Optional.empty() : super.override(q, setting);
        }
    };

    private final String description;

    OutcomeMistake(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
