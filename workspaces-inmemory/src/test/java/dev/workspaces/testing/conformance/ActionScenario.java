package dev.workspaces.testing.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Every action, built in or of the host, asked by every role and every type of key: at the defaults of all settings, in an
 * archived workspace, and where all settings are off. A session has no ceiling, a key has every scope, so that little but
 * the catalogue decides.
 */
final class ActionScenario {

    private static final String DEFAULTS = "acme";
    private static final String STRICT = "strict";
    private static final String WORKSPACE = "research";
    private static final String ARCHIVED = "old";
    private static final List<String> USER_KEY_OWNERS = List.of("olga", "adam", "wanda", "mara", "mick");

    private final NaiveCatalogue catalogue;
    private final Draft draft = new Draft("2026-11-23T12:00:00Z");

    ActionScenario(NaiveCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the document as text. */
    String json() {
        HostFeatures.addTo(draft);
        addPeople(draft.organization(DEFAULTS));
        addPeople(draft.organization(STRICT));
        catalogue.switches().forEach(setting -> draft.organization(STRICT).set(setting, false));
        addKeys(draft.organization(DEFAULTS));
        actions().forEach(this::ask);
        return draft.json();
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>(catalogue.actions());
        actions.addAll(HostFeatures.actions());
        return actions;
    }

    private void addPeople(DraftOrganization organization) {
        organization.user("olga", "owner");
        organization.user("adam", "admin");
        List.of("wanda", "mara", "mick", "nora").forEach(person -> organization.user(person, "member"));
        organization.workspace("general").with("default", true);
        organization.workspace(ARCHIVED).with("status", "archived");
        organization
                .workspace(WORKSPACE)
                .member("wanda", "admin")
                .member("mara", "manager")
                .member("mick", "member");
    }

    /** The service key has spent its budget, which nothing but the data plane may notice. */
    private void addKeys(DraftOrganization organization) {
        List<String> all = actions();
        organization.key("organization-key", Draft.object("type", "organisation-service", "scopes", all));
        Map<String, Object> serviceKey =
                Draft.object("type", "workspace-service", "workspace", WORKSPACE, "scopes", all);
        serviceKey.put("exhausted", true);
        organization.key("service-key", serviceKey);
        for (String owner : USER_KEY_OWNERS) {
            Map<String, Object> userKey = Draft.object("type", "workspace-user", "workspace", WORKSPACE, "user", owner);
            userKey.put("scopes", all);
            organization.key("key-of-" + owner, userKey);
        }
    }

    private void ask(String action) {
        List.of("olga", "adam", "wanda", "mara", "mick", "nora").forEach(user -> askAsUser(DEFAULTS, action, user));
        List.of("organization-key", "service-key").forEach(key -> askAsKey(action, key));
        USER_KEY_OWNERS.forEach(owner -> askAsKey(action, "key-of-" + owner));
        askInTheArchive(action, "user", "olga");
        askInTheArchive(action, "key", "organization-key");
        List.of("adam", "mara", "mick").forEach(user -> askAsUser(STRICT, action, user));
    }

    /** Asks about nora's thing at the level of a workspace, so that a grant of one's own only is told from any other. */
    private void askAsUser(String organization, String action, String user) {
        Map<String, Object> question = question(organization, action, "user", user);
        if (isWorkspaceLevel(action)) {
            question.put("workspace", WORKSPACE);
            question.put("resource", Draft.object("kind", "things", "id", "t", "owner", "nora"));
        }
        draft.ask(action + " by " + user + (organization.equals(STRICT) ? " in strict" : ""), question);
    }

    private void askAsKey(String action, String key) {
        Map<String, Object> question = question(DEFAULTS, action, "key", key);
        if (isWorkspaceLevel(action)) {
            question.put("workspace", WORKSPACE);
        }
        draft.ask(action + " by " + key, question);
    }

    private void askInTheArchive(String action, String kind, String who) {
        Map<String, Object> question = question(DEFAULTS, action, kind, who);
        question.put("workspace", ARCHIVED);
        draft.ask(action + " by " + who + " in the archive", question);
    }

    private static Map<String, Object> question(String organization, String action, String kind, String who) {
        return Draft.object("principal", Map.of(kind, who), "organization", organization, "action", action);
    }

    private boolean isWorkspaceLevel(String action) {
        return action.startsWith("datasets.") || catalogue.action(action).containsValue("workspace");
    }
}
