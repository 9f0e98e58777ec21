package dev.workspaces.examples.cli;

import java.util.List;

/** Scenarios of a few requests in a small world. */
final class Scenarios {
    /** A document up to its first request. In its workspace `ml`, mel may list prompts and may not update them. */
    static final String START = """
            {"now": "2026-11-23T12:00:00Z",
             "organizations": [
               {"id": "acme",
                "users": [{"id": "mel", "role": "member"}],
                "workspaces": [{"id": "ml", "members": [{"user": "mel", "role": "member"}]}]}],
             "requests": [
            """;

    /** A document from behind its last request. */
    static final String END = "]}\n";

    private Scenarios() {}

    /** A whole document of these requests. */
    static String of(String... requests) {
        return START + String.join(",", List.of(requests)) + END;
    }

    static String allowed(String id) {
        return asking(id, "prompts.list");
    }

    static String denied(String id) {
        return asking(id, "prompts.update");
    }

    /** A request; the id as it stands between the quotes. */
    private static String asking(String id, String action) {
        return "{\"id\": \"" + id + "\", \"principal\": {\"user\": \"mel\"}, \"organization\": \"acme\","
                + " \"workspace\": \"ml\", \"action\": \"" + action + "\"}";
    }

    static String allowance(String id) {
        return "{\"id\":\"" + id + "\",\"decision\":\"allow\",\"reason\":\"WORKSPACE_ROLE\",\"obligations\":[]}";
    }

    static String denial(String id) {
        return "{\"id\":\"" + id + "\",\"decision\":\"deny\",\"reason\":\"SETTING_DISABLED\",\"obligations\":[]}";
    }
}
