package dev.workspaces.examples.benchmarks;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of the world as strings in maps, with the names that scenario files use. */
record StringFacts(
        Map<String, StringOrganization> organizations, Map<String, StringKey> keys, Map<String, StringRule> rules) {
    record StringOrganization(
            Map<String, StringPerson> people,
            Map<String, StringWorkspace> workspaces,
            Map<String, Boolean> settings,
            Set<String> overridable) {}

    record StringPerson(String role, String status) {
        boolean isActive() {
            return status.equals("active");
        }

        boolean reachesAll() {
            return !role.equals("org_member");
        }
    }

    record StringWorkspace(
            String status,
            Map<String, String> roles,
            Map<String, Boolean> overrides,
            boolean isExhausted,
            boolean isRateLimited) {}

    /** {@code kind} is the credential's column in the catalogue. */
    record StringKey(
            String kind,
            String organization,
            @Nullable String workspace,
            @Nullable String owner,
            Set<String> scopes,
            String status,
            @Nullable Instant expiresAt,
            boolean isExhausted,
            boolean isRateLimited) {}

    /** A row of the catalogue; {@code grants} and {@code settings} are by role. */
    record StringRule(
            String level,
            String effect,
            Set<String> holders,
            Map<String, String> grants,
            Map<String, StringSetting> settings) {
        boolean isWorkspaceLevel() {
            return level.equals("workspace");
        }

        String grant(String role) {
            return grants.getOrDefault(role, "no");
        }
    }

    record StringSetting(String name, String category, boolean isOnByDefault) {}
}
