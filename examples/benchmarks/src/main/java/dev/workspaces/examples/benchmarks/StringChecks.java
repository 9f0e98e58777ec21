package dev.workspaces.examples.benchmarks;

import dev.workspaces.examples.benchmarks.StringFacts.StringKey;
import dev.workspaces.examples.benchmarks.StringFacts.StringOrganization;
import dev.workspaces.examples.benchmarks.StringFacts.StringRule;
import dev.workspaces.examples.benchmarks.StringFacts.StringSetting;
import dev.workspaces.examples.benchmarks.StringFacts.StringWorkspace;
import dev.workspaces.examples.benchmarks.StringQuestion.StringResource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checks that sessions and keys have in common, in strings and maps. Each answers the reason if it fails. */
final class StringChecks {
    private static final Set<String> ENDING = Set.of(
            "workspaces.delete",
            "workspace_users.delete",
            "workspace_service_api_keys.delete",
            "workspace_user_api_keys.delete");

    private StringChecks() {}

    static @Nullable String placeDenial(
            StringQuestion question,
            StringRule rule,
            @Nullable String place,
            @Nullable StringWorkspace workspace,
            boolean sees,
            boolean reachesAll) {
        if (place == null) {
            return rule.isWorkspaceLevel() ? "WORKSPACE_REQUIRED" : null;
        }
        if (workspace == null || !sees) {
            return "NOT_IN_WORKSPACE";
        }
        if (workspace.status().equals("active")) {
            return null;
        }
        boolean isPossible = rule.effect().equals("read") || ENDING.contains(question.action());
        return reachesAll && isPossible ? null : "WORKSPACE_ARCHIVED";
    }

    static @Nullable String roleDenial(
            StringRule rule,
            @Nullable String role,
            StringOrganization organization,
            @Nullable StringWorkspace workspace) {
        if (role == null || rule.grant(role).equals("no")) {
            return "ROLE_INSUFFICIENT";
        }
        StringSetting setting = rule.settings().get(role);
        return setting == null || isOn(setting, rule, organization, workspace) ? null : "SETTING_DISABLED";
    }

    private static boolean isOn(
            StringSetting setting,
            StringRule rule,
            StringOrganization organization,
            @Nullable StringWorkspace workspace) {
        Boolean override = null;
        if (workspace != null
                && rule.isWorkspaceLevel()
                && organization.overridable().contains(setting.category())) {
            override = workspace.overrides().get(setting.name());
        }
        Boolean value = override == null ? organization.settings().get(setting.name()) : override;
        return value == null ? setting.isOnByDefault() : value;
    }

    static @Nullable String resourceDenial(
            StringQuestion question,
            StringRule rule,
            @Nullable String role,
            @Nullable String place,
            @Nullable String caller) {
        StringResource resource = question.resource();
        if (resource == null) {
            return null;
        }
        boolean isInPlace = resource.workspace() == null
                ? !rule.isWorkspaceLevel()
                : resource.workspace().equals(place);
        if (!isInPlace || !resource.organization().equals(question.organization())) {
            return "OUTSIDE_WORKSPACE";
        }
        boolean isOwnAsked =
                role != null && rule.isWorkspaceLevel() && rule.grant(role).equals("own");
        return isOwnAsked && (resource.owner() == null || !resource.owner().equals(caller)) ? "NOT_OWNER" : null;
    }

    static @Nullable String limitDenial(StringKey key, @Nullable StringWorkspace workspace) {
        if (key.isExhausted() || (workspace != null && workspace.isExhausted())) {
            return "BUDGET_EXHAUSTED";
        }
        boolean isRateLimited = key.isRateLimited() || (workspace != null && workspace.isRateLimited());
        return isRateLimited ? "RATE_LIMITED" : null;
    }
}
