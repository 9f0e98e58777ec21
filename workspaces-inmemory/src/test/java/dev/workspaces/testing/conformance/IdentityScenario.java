package dev.workspaces.testing.conformance;

import java.util.List;
import java.util.Map;

/**
 * Names that look alike: the same workspace and user in two organizations, identifiers and actions that differ in case or
 * in how a letter is composed, a key called like a user, request ids that repeat or need escaping.
 */
final class IdentityScenario {

    private static final List<String> SPELLINGS = List.of(
            "prompts.read",
            "Prompts.read",
            "prompts.READ",
            " prompts.read",
            "prompts.read ",
            "prompts",
            "prompts.",
            ".read",
            "prompts.*",
            "*",
            "",
            "datasets.read",
            "datasets.Read",
            "datasets.update",
            "Datasets.read",
            "regions.list",
            "regions.read");

    private final Draft draft = new Draft("2026-11-23T12:00:00Z");

    /** Returns the document as text. */
    String json() {
        HostFeatures.addTo(draft);
        addAcme();
        addBeta();
        addLookalikes();
        askTwins();
        askLookalikes();
        askSpellings();
        askOddRequests();
        return draft.json();
    }

    /** In acme ada is the owner, bob a manager; its `ml` is active and has no override. */
    private void addAcme() {
        DraftOrganization acme = draft.organization("acme");
        acme.user("ada", "owner");
        acme.user("bob", "member");
        acme.user("eve", "admin");
        acme.allow(List.of("prompts"));
        acme.workspace("ml").with("default", true).member("bob", "manager").member("eve", "member");
        acme.workspace("acme-only").member("bob", "member");
        acme.key("acme-service", Draft.object("type", "workspace-service", "workspace", "ml", "scopes", scopes()));
        acme.key(
                "acme-user",
                Draft.object("type", "workspace-user", "workspace", "ml", "user", "bob", "scopes", scopes()));
        acme.key("acme-organization", Draft.object("type", "organisation-service", "scopes", scopes()));
    }

    /** In beta ada is a member, bob suspended, eve an outsider; its `ml` is archived, spent and switches prompts off. */
    private void addBeta() {
        DraftOrganization beta = draft.organization("beta");
        beta.user("ada", "member");
        beta.suspendedUser("bob", "owner");
        beta.allow(List.of("prompts"));
        beta.set("managersViewPrompts", false);
        beta.workspace("ml")
                .with("status", "archived")
                .with("exhausted", true)
                .with("rate_limited", true)
                .set("managersWritePrompts", false)
                .member("ada", "admin");
        beta.workspace("lab").with("default", true).member("ada", "member");
        beta.key("beta-service", Draft.object("type", "workspace-service", "workspace", "ml", "scopes", scopes()));
        beta.key(
                "beta-user",
                Draft.object("type", "workspace-user", "workspace", "lab", "user", "bob", "scopes", scopes()));
        beta.key("beta-organization", Draft.object("type", "organisation-service", "scopes", scopes()));
    }

    /** Identifiers that are equal but for case, or but for the form in which a letter is composed. */
    private void addLookalikes() {
        DraftOrganization composed = draft.organization("caf\u00e9");
        composed.user("ada", "owner");
        composed.user("Ada", "member");
        composed.user("zo\u00eb", "member");
        composed.user("zoe\u0308", "member");
        composed.workspace("ml").with("default", true).member("Ada", "manager");
        composed.workspace("ML").member("zo\u00eb", "manager");
        composed.workspace("r\u00e9sum\u00e9").member("zo\u00eb", "member");
        composed.workspace("re\u0301sume\u0301").member("zoe\u0308", "member");
        composed.key("Key", Draft.object("type", "workspace-service", "workspace", "ML", "scopes", scopes()));
        composed.key(
                "key",
                Draft.object("type", "workspace-service", "workspace", "ml", "status", "revoked", "scopes", scopes()));
        composed.key("ada", Draft.object("type", "workspace-service", "workspace", "ml", "scopes", scopes()));
        draft.organization("cafe\u0301").user("Ada", "owner");
        draft.organization("Acme").user("bob", "owner");
    }

    private static List<String> scopes() {
        return List.of("completions.write", "prompts.list", "prompts.update", "workspaces.list", "datasets.query");
    }

    private void askTwins() {
        for (String organization : List.of("acme", "beta", "Acme", "gamma")) {
            for (String workspace : List.of("ml", "acme-only", "lab")) {
                users("ada", "bob", "eve").forEach(principal -> askAll(principal, organization, workspace));
                keys("acme", "beta").forEach(principal -> askAll(principal, organization, workspace));
            }
        }
    }

    private void askAll(Map<String, Object> principal, String organization, String workspace) {
        for (String action : List.of("prompts.list", "prompts.update", "completions.write", "workspaces.list")) {
            ask(principal, organization, workspace, action);
        }
    }

    private void askLookalikes() {
        for (String organization : List.of("caf\u00e9", "cafe\u0301", "CAF\u00c9")) {
            for (String workspace : List.of("ml", "ML", "Ml", "r\u00e9sum\u00e9", "re\u0301sume\u0301")) {
                users("ada", "Ada", "ADA", "zo\u00eb", "zoe\u0308")
                        .forEach(principal -> ask(principal, organization, workspace, "prompts.list"));
                List.of("Key", "key", "KEY", "ada", "Ada")
                        .forEach(key -> ask(Map.of("key", key), organization, workspace, "completions.write"));
            }
        }
        askOwnKeys();
    }

    private void askOwnKeys() {
        for (String owner : List.of("zo\u00eb", "zoe\u0308", "ZO\u00cb", "ada")) {
            Map<String, Object> key = Draft.object("kind", "workspace_user_api_keys", "id", "k", "owner", owner);
            users("zo\u00eb", "zoe\u0308")
                    .forEach(principal -> draft.askOnce(Draft.object(
                            "principal",
                            principal,
                            "organization",
                            "caf\u00e9",
                            "workspace",
                            principal.containsValue("zo\u00eb") ? "r\u00e9sum\u00e9" : "re\u0301sume\u0301",
                            "action",
                            "workspace_user_api_keys.read",
                            "resource",
                            key)));
        }
    }

    private void askSpellings() {
        DraftOrganization acme = draft.organization("acme");
        for (String spelling : SPELLINGS) {
            String key = "scoped-" + SPELLINGS.indexOf(spelling);
            acme.key(key, Draft.object("type", "workspace-service", "workspace", "ml", "scopes", List.of(spelling)));
            for (String action : SPELLINGS) {
                ask(Map.of("key", key), "acme", "ml", action);
            }
            ask(Map.of("user", "ada"), "acme", "ml", spelling);
            ask(Draft.object("user", "ada", "scopes", List.of(spelling)), "acme", "ml", "prompts.read");
        }
    }

    private void askOddRequests() {
        for (String id : List.of("", "r1", "r1", "\"quoted\" \\ and\nbroken", "\u00fcml\u00e4ut", "{}")) {
            draft.ask(
                    id,
                    Draft.object(
                            "principal", Map.of("user", "ada"), "organization", "acme", "action", "workspaces.list"));
        }
    }

    private void ask(Map<String, Object> principal, String organization, String workspace, String action) {
        draft.askOnce(Draft.object(
                "principal", principal, "organization", organization, "workspace", workspace, "action", action));
    }

    private static List<Map<String, Object>> users(String... ids) {
        return List.of(ids).stream().map(id -> Draft.object("user", id)).toList();
    }

    private static List<Map<String, Object>> keys(String... prefixes) {
        return List.of(prefixes).stream()
                .flatMap(prefix -> List.of("-service", "-user", "-organization").stream()
                        .map(kind -> Draft.object("key", prefix + kind)))
                .toList();
    }
}
