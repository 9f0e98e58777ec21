package dev.workspaces.testing.conformance;

import java.util.List;
import java.util.Optional;

/** Checks 12 and 13: scopes, roles and the settings that govern them. */
interface GrantRules extends WorkspaceRules {

    /** Check 12: a key, or a session with a ceiling, has the action among its scopes. */
    default boolean hasScope(Question q) {
        return !needsScope(q) || holdsScope(scopes(q), q.action());
    }

    /** Says whether scopes narrow the caller at all. */
    default boolean needsScope(Question q) {
        return !isSession(q) || q.principal().has("scopes");
    }

    /** The scopes of the key, or the ceiling of the session. */
    default List<String> scopes(Question q) {
        return isSession(q)
                ? q.principal().words("scopes")
                : key(q).map(key -> key.words("scopes")).orElse(List.of());
    }

    /** Says whether an action is among scopes. */
    default boolean holdsScope(List<String> scopes, String action) {
        return scopes.contains(action);
    }

    /** Check 13, first half: the cell of the role that counts is not {@code no}. */
    default boolean roleIsGranted(Question q) {
        return !grant(q).equals("no");
    }

    /** Check 13, second half: the setting that governs the cell is on. */
    default boolean settingIsOn(Question q) {
        return governingSetting(q).map(setting -> isOn(q, setting)).orElse(true);
    }

    /** What the role that counts is granted; a caller of whom no role is asked is granted what their scopes hold. */
    default String grant(Question q) {
        return roleIsAsked(q) ? roleColumn(q).map(column -> cell(q, column)).orElse("no") : "yes";
    }

    /** Says whether a role narrows the caller: a session's always, a user key's unless it invokes. */
    default boolean roleIsAsked(Question q) {
        return isSession(q) || (isKeyOfType(q, "workspace-user") && !hasEffect(q, "invoke"));
    }

    /** The column of the role that counts: the organization's owners and admins have that role everywhere. */
    default Optional<String> roleColumn(Question q) {
        if (isOwnerOrAdmin(q) || !isWorkspaceLevel(q)) {
            return membership(q).map(row -> "org_" + row.word("role"));
        }
        return workspaceRole(q).map(role -> "workspace_" + role);
    }

    /** The role by the person's membership in the workspace of the request. */
    default Optional<String> workspaceRole(Question q) {
        return workspace(q).flatMap(workspace -> roleIn(q, workspace));
    }

    /** The setting that can switch the grant off, if there is one. */
    default Optional<String> governingSetting(Question q) {
        Optional<String> role = roleIsAsked(q) ? roleColumn(q) : Optional.empty();
        return role.map(column -> cell(q, settingColumn(column))).filter(setting -> isSettingName(setting));
    }

    /** The column that names a role's governing setting; owners and workspace admins have none. */
    default String settingColumn(String roleColumn) {
        return switch (roleColumn) {
            case "org_admin" -> "setting_org_admin";
            case "workspace_manager" -> "setting_manager";
            case "workspace_member" -> "setting_member";
            default -> "";
        };
    }

    /** Says whether a cell names a setting; an empty one, or one of a column that is not there, does not. */
    default boolean isSettingName(String cell) {
        return !cell.isEmpty() && !cell.equals("no");
    }

    /** The effective value: the workspace's where it counts, else the organization's, else the default. */
    default boolean isOn(Question q, String setting) {
        return override(q, setting).or(() -> organizationValue(q, setting)).orElseGet(() -> defaultValue(q, setting));
    }

    /** The default in the table. */
    default boolean defaultValue(Question q, String setting) {
        return q.catalogue().setting(setting, "default").equals("true");
    }

    /** The organization's own value, if it has one. */
    default Optional<Boolean> organizationValue(Question q, String setting) {
        return organization(q).flatMap(organization -> valueIn(organization, setting));
    }

    /** The workspace's own value, if it has one and the organization allows override of the setting's category. */
    default Optional<Boolean> override(Question q, String setting) {
        return isWorkspaceLevel(q) && mayOverride(q, setting)
                ? workspace(q).flatMap(workspace -> valueIn(workspace, setting))
                : Optional.empty();
    }

    /** Says whether the organization allows override of the setting's category. */
    default boolean mayOverride(Question q, String setting) {
        String category = q.catalogue().setting(setting, "category");
        return organization(q)
                .filter(organization ->
                        organization.words("override_categories").contains(category))
                .isPresent();
    }

    /** The value of a setting in an organization or a workspace, if it has one. */
    default Optional<Boolean> valueIn(Node place, String setting) {
        return place.node("settings").flatMap(settings -> settings.flagIfSet(setting));
    }
}
