package dev.workspaces.testing.conformance;

import java.util.List;
import java.util.Map;

/**
 * The cases one or two steps away from a case that is allowed. Where a pairwise choice mostly meets several failures at
 * once, here each failure is met alone, and each two of them meet, which shows the order of the checks.
 */
final class Neighbours {

    private static final List<String> ACTIONS = List.of(
            "workspaces.delete",
            "workspace_users.delete",
            "workspace_service_api_keys.delete",
            "workspace_user_api_keys.delete",
            "workspaces.update",
            "workspaces.read",
            "workspaces.list",
            "workspaces.create",
            "configs.delete",
            "completions.write",
            "nothing");

    private final CaseScenario scenario;
    private final Map<String, List<String>> columns;

    private Neighbours(CaseScenario scenario, Map<String, List<String>> columns) {
        this.scenario = scenario;
        this.columns = columns;
    }

    /** Asks the neighbours of sessions that are allowed. */
    static void askSessions(CaseScenario scenario) {
        Neighbours sessions = new Neighbours(scenario, CaseColumns.ofSessions(ACTIONS));
        sessions.aroundAManagerWhoWrites();
        sessions.aroundAMemberWhoWritesByOverride();
        sessions.aroundAnOwnerWhoEndsAnArchivedWorkspace();
        sessions.aroundAMemberWithAKeyOfTheirOwn();
        sessions.aroundAMemberWhoSeesTheirOwnLogs();
        sessions.aroundAMemberWhoListsWorkspaces();
    }

    /** Asks the neighbours of keys that are allowed. */
    static void askKeys(CaseScenario scenario) {
        Neighbours keys = new Neighbours(scenario, CaseColumns.ofKeys(ACTIONS));
        keys.aroundAServiceKeyThatInvokes();
        keys.aroundAUserKeyThatInvokes();
        keys.aroundAUserKeyThatReads();
        keys.aroundAnOrganizationKeyThatEnds();
        keys.aroundAUserKeyThatListsWorkspaces();
    }

    private void aroundAManagerWhoWrites() {
        ask(
                List.of("action", "prompts.update"),
                List.of("organization role", "workspace role", "status", "confinement", "ceiling", "organization"),
                List.of("workspace", "home", "setting", "resource", "owner"));
    }

    private void aroundAMemberWhoWritesByOverride() {
        ask(
                List.of("action", "prompts.create", "workspace role", "member", "override", "on"),
                List.of("organization role", "workspace role", "ceiling"),
                List.of("home", "setting", "override", "category", "resource"));
    }

    private void aroundAnOwnerWhoEndsAnArchivedWorkspace() {
        ask(
                List.of("action", "workspaces.delete", "organization role", "owner", "home", "archived"),
                List.of("action", "organization role", "workspace role", "status", "confinement", "ceiling"),
                List.of("home"));
    }

    private void aroundAMemberWithAKeyOfTheirOwn() {
        ask(
                List.of(
                        "action",
                        "workspace_user_api_keys.rotate",
                        "workspace role",
                        "member",
                        "override",
                        "on",
                        "resource",
                        "home"),
                List.of("organization role", "workspace role", "status", "confinement", "ceiling", "workspace"),
                List.of("home", "override", "resource", "owner"));
    }

    private void aroundAMemberWhoSeesTheirOwnLogs() {
        for (String action : List.of("logs.list", "logs.view", "logs.export", "analytics.view")) {
            ask(
                    List.of("action", action, "workspace role", "member", "setting", "own data"),
                    List.of("organization role", "workspace role", "ceiling"),
                    List.of("setting", "override", "category"));
        }
    }

    private void aroundAMemberWhoListsWorkspaces() {
        ask(
                List.of("action", "workspaces.list", "workspace", "none"),
                List.of("action", "organization role", "workspace role", "status", "confinement", "ceiling"),
                List.of("organization", "workspace", "home", "resource", "owner"));
    }

    private void aroundAServiceKeyThatInvokes() {
        ask(
                List.of("action", "completions.write"),
                List.of("type", "key status", "expiry", "scope", "key limits", "workspace limits"),
                List.of("organization", "workspace", "home", "resource"));
    }

    private void aroundAUserKeyThatInvokes() {
        ask(
                List.of("action", "prompts.render", "type", "workspace-user"),
                List.of("type", "organization role", "workspace role", "status", "scope", "key limits"),
                List.of("workspace limits", "organization", "workspace", "home", "resource"));
    }

    private void aroundAUserKeyThatReads() {
        ask(
                List.of("action", "logs.view", "type", "workspace-user", "setting", "own data"),
                List.of("type", "organization role", "workspace role", "status", "scope"),
                List.of("organization", "workspace", "home", "setting", "override", "category", "resource"));
    }

    private void aroundAnOrganizationKeyThatEnds() {
        ask(
                List.of("action", "workspace_users.delete", "type", "organisation-service", "home", "archived"),
                List.of("action", "type", "key status", "scope", "organization"),
                List.of("workspace", "home", "resource"));
    }

    private void aroundAUserKeyThatListsWorkspaces() {
        ask(
                List.of("action", "workspaces.list", "type", "workspace-user", "workspace", "none"),
                List.of("action", "type", "organization role", "workspace role"),
                List.of("workspace", "home", "resource"));
    }

    private void ask(List<String> centre, List<String> varied, List<String> alsoVaried) {
        Map<String, List<String>> some = CaseColumns.only(columns, varied, alsoVaried);
        Pairwise.around(CaseColumns.centre(columns, centre), some).forEach(scenario::ask);
    }
}
