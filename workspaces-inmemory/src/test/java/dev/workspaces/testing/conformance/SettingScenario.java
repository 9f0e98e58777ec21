package dev.workspaces.testing.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every setting that governs something, turned away from its default alone: by the organization, by a workspace that may
 * override it, by one that may not. The actions that it governs are asked by everybody whom it might concern.
 */
final class SettingScenario {

    private static final List<String> PEOPLE = List.of("olga", "adam", "wanda", "mara", "mick");

    private final NaiveCatalogue catalogue;
    private final Draft draft = new Draft("2026-11-23T12:00:00Z");

    SettingScenario(NaiveCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the document as text. */
    String json() {
        for (String setting : catalogue.settings()) {
            if (!actionsGovernedBy(setting).isEmpty()) {
                turnedByWorkspace(setting);
                turnedByOrganization(setting);
                turnedBackWhereAllowed(setting);
            }
        }
        addSettingsThatGovernNothing();
        return draft.json();
    }

    /** The organization leaves everything at its default and allows every override. */
    private void turnedByWorkspace(String setting) {
        DraftOrganization organization = organization("open");
        organization.allow(categories());
        String workspace = "turns-" + setting;
        people(organization.workspace(workspace)).set(setting, !isOnByDefault(setting));
        PEOPLE.forEach(person -> askAsUser(setting, "open", workspace, person));
        List.of("mara", "mick").forEach(person -> askAsKey(organization, setting, workspace, person));
    }

    /** The organization turns the setting and allows every override but its; the workspace turns it back in vain. */
    private void turnedByOrganization(String setting) {
        String id = "turns-" + setting;
        DraftOrganization organization = organization(id);
        organization.set(setting, !isOnByDefault(setting));
        organization.allow(categories().stream()
                .filter(category -> !category.equals(categoryOf(setting)))
                .toList());
        people(organization.workspace("turns-back")).set(setting, isOnByDefault(setting));
        List.of("adam", "mara", "mick").forEach(person -> askAsUser(setting, id, "turns-back", person));
    }

    /** The organization turns the setting and allows the override of its category alone. */
    private void turnedBackWhereAllowed(String setting) {
        String id = "lets-back-" + setting;
        DraftOrganization organization = organization(id);
        organization.set(setting, !isOnByDefault(setting));
        organization.allow(List.of(categoryOf(setting)));
        people(organization.workspace("leaves"));
        people(organization.workspace("turns-back")).set(setting, isOnByDefault(setting));
        for (String workspace : List.of("leaves", "turns-back")) {
            List.of("adam", "mara", "mick").forEach(person -> askAsUser(setting, id, workspace, person));
        }
    }

    private void addSettingsThatGovernNothing() {
        DraftOrganization organization = organization("open");
        organization.set("userApiKeyMaxTtlDays", 3650);
        organization.set("userApiKeyRotationPeriodDays", "none");
        organization.set("userApiKeyAutoCreate", true);
        organization.set("userApiKeySecretTo", "owner");
        people(organization.workspace("turns-the-rest"))
                .set("userApiKeyMaxTtlDays", "none")
                .set("userApiKeyRotationPeriodDays", 1)
                .set("userApiKeyAutoCreate", false)
                .set("userApiKeySecretTo", "issuer");
        PEOPLE.forEach(person -> ask("open", "turns-the-rest", "user", person, "workspace_user_api_keys.create"));
    }

    private DraftOrganization organization(String id) {
        DraftOrganization organization = draft.organization(id);
        organization.user("olga", "owner");
        organization.user("adam", "admin");
        List.of("wanda", "mara", "mick").forEach(person -> organization.user(person, "member"));
        organization.workspace("general").with("default", true);
        return organization;
    }

    private static DraftWorkspace people(DraftWorkspace workspace) {
        return workspace.member("wanda", "admin").member("mara", "manager").member("mick", "member");
    }

    private void askAsUser(String setting, String organization, String workspace, String person) {
        actionsGovernedBy(setting).forEach(action -> ask(organization, workspace, "user", person, action));
    }

    private void askAsKey(DraftOrganization organization, String setting, String workspace, String person) {
        List<String> actions = actionsGovernedBy(setting);
        String key = person + "-" + workspace;
        organization.key(
                key, Draft.object("type", "workspace-user", "workspace", workspace, "user", person, "scopes", actions));
        actions.forEach(action -> ask("open", workspace, "key", key, action));
    }

    private void ask(String organization, String workspace, String kind, String who, String action) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("principal", Map.of(kind, who));
        question.put("organization", organization);
        question.put("workspace", workspace);
        question.put("action", action);
        draft.askOnce(question);
    }

    private List<String> actionsGovernedBy(String setting) {
        if (setting.endsWith("ViewAllData")) {
            return List.of("logs.list", "logs.view", "logs.export", "analytics.view");
        }
        return catalogue.actions().stream()
                .filter(action -> catalogue.action(action).containsValue(setting))
                .toList();
    }

    private List<String> categories() {
        return catalogue.settings().stream().map(this::categoryOf).distinct().toList();
    }

    private String categoryOf(String setting) {
        return catalogue.setting(setting, "category");
    }

    private boolean isOnByDefault(String setting) {
        return catalogue.setting(setting, "default").equals("true");
    }
}
