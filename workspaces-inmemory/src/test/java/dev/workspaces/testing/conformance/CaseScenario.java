package dev.workspaces.testing.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns cases, a level for each column, into a scenario: a world that has what the case says, and the question. */
final class CaseScenario {

    private static final String NOW = "2026-11-23T12:00:00.123456789Z";
    private static final Map<String, String> EXPIRIES = Map.of(
            "past", "2026-11-23T12:00:00.123456788Z",
            "now", NOW,
            "nanosecond", "2026-11-23T12:00:00.12345679Z",
            "microsecond", "2026-11-23T12:00:00.123457Z",
            "future", "2027-01-01T00:00:00Z");

    private final Draft draft = new Draft(NOW);
    private final CaseWorld world;

    CaseScenario(NaiveCatalogue catalogue) {
        this.world = new CaseWorld(catalogue, draft);
    }

    /** Asks what a case says, once. */
    void ask(Map<String, String> levels) {
        Case one = new Case(levels);
        DraftOrganization organization = world.add(one);
        draft.askOnce(question(one, organization));
    }

    /** Returns the document as text. */
    String json() {
        return draft.json();
    }

    private static Map<String, Object> question(Case one, DraftOrganization organization) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("principal", one.isSession() ? session(one) : Draft.object("key", key(one, organization)));
        question.put("organization", one.is("organization", "own") ? one.organization() : one.level("organization"));
        if (!one.is("workspace", "none")) {
            question.put("workspace", one.workspace("workspace"));
        }
        question.put("action", one.level("action"));
        if (!one.is("resource", "none")) {
            question.put("resource", resource(one));
        }
        return question;
    }

    private static Map<String, Object> session(Case one) {
        Map<String, Object> session = Draft.object("user", one.person());
        if (!one.is("confinement", "none")) {
            session.put("workspace", one.workspace("confinement"));
        }
        if (!one.is("ceiling", "none")) {
            session.put("scopes", scopes(one, "ceiling"));
        }
        return session;
    }

    private static String key(Case one, DraftOrganization organization) {
        return one.is("key status", "unknown")
                ? "no-such-key"
                : organization.keyLike(one.organization() + "-", keyMembers(one));
    }

    private static Map<String, Object> keyMembers(Case one) {
        Map<String, Object> key = Draft.object("type", one.level("type"));
        if (!one.is("type", "organisation-service")) {
            key.put("workspace", one.home());
        }
        if (one.hasPerson()) {
            key.put("user", one.person());
        }
        key.put("scopes", scopes(one, "scope"));
        if (!one.is("key status", "active")) {
            key.put("status", one.level("key status"));
        }
        if (!one.is("expiry", "none")) {
            key.put("expires_at", EXPIRIES.get(one.level("expiry")));
        }
        key.putAll(one.limits("key limits"));
        return key;
    }

    private static List<String> scopes(Case one, String column) {
        String action = one.level("action");
        String feature = action.contains(".") ? action.substring(0, action.indexOf('.')) : action;
        return switch (one.level(column)) {
            case "holds" -> List.of("models.train", action);
            case "lacks" -> List.of("*", feature + ".*", action.toUpperCase(Locale.ROOT));
            default -> List.of();
        };
    }

    private static Map<String, Object> resource(Case one) {
        Map<String, Object> resource = Draft.object("kind", "things", "id", "t");
        if (one.is("resource", "rival") || one.is("resource", "twin")) {
            resource.put("organization", "rival");
        }
        if (one.is("resource", "home") || one.is("resource", "twin")) {
            resource.put("workspace", one.home());
        }
        if (one.is("resource", "other")) {
            resource.put("workspace", "other");
        }
        if (!one.is("owner", "nobody")) {
            resource.put("owner", one.owner());
        }
        return resource;
    }
}
