package dev.workspaces.examples.benchmarks;

import dev.workspaces.examples.benchmarks.StringFacts.StringKey;
import dev.workspaces.examples.benchmarks.StringFacts.StringOrganization;
import dev.workspaces.examples.benchmarks.StringFacts.StringPerson;
import dev.workspaces.examples.benchmarks.StringFacts.StringRule;
import dev.workspaces.examples.benchmarks.StringFacts.StringWorkspace;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What keys may, in strings and maps. */
final class StringKeyPolicy {
    private final Map<String, StringOrganization> organizations;
    private final Map<String, StringKey> keys;
    private final Instant now;

    StringKeyPolicy(StringFacts facts, Instant now) {
        this.organizations = facts.organizations();
        this.keys = facts.keys();
        this.now = now;
    }

    String decide(StringQuestion question, StringRule rule) {
        StringKey key = keys.get(question.key());
        if (key == null) {
            return "KEY_UNKNOWN";
        }
        if (!key.status().equals("active")) {
            return "KEY_DISABLED";
        }
        if (key.expiresAt() != null && !now.isBefore(key.expiresAt())) {
            return "KEY_EXPIRED";
        }
        StringOrganization organization = organizations.get(question.organization());
        if (organization == null || !key.organization().equals(question.organization())) {
            return "NOT_IN_ORGANIZATION";
        }
        String owner = key.owner();
        return owner == null
                ? decideThere(question, rule, key, organization, null, null)
                : decideForOwner(question, rule, key, organization, owner);
    }

    private static String decideForOwner(
            StringQuestion question, StringRule rule, StringKey key, StringOrganization organization, String ownerId) {
        StringPerson owner = organization.people().get(ownerId);
        StringWorkspace own = organization.workspaces().get(key.workspace());
        String workspaceRole = own == null ? null : own.roles().get(ownerId);
        if (owner == null || !owner.isActive() || (workspaceRole == null && !owner.reachesAll())) {
            return "KEY_OWNER_NOT_IN_WORKSPACE";
        }
        String role = owner.reachesAll() || !rule.isWorkspaceLevel() ? owner.role() : workspaceRole;
        boolean asksRole = !rule.effect().equals("invoke");
        return decideThere(question, rule, key, organization, asksRole ? role : null, ownerId);
    }

    /** {@code role} is the owner's, where it has to be granted the action. */
    private static String decideThere(
            StringQuestion question,
            StringRule rule,
            StringKey key,
            StringOrganization organization,
            @Nullable String role,
            @Nullable String owner) {
        if (!rule.holders().contains(key.kind())) {
            return "CREDENTIAL_NOT_ALLOWED";
        }
        String place = question.workspace() == null ? key.workspace() : question.workspace();
        if (key.workspace() != null && !key.workspace().equals(place)) {
            return "OUTSIDE_WORKSPACE";
        }
        StringWorkspace workspace =
                place == null ? null : organization.workspaces().get(place);
        String denial = StringChecks.placeDenial(question, rule, place, workspace, true, key.workspace() == null);
        if (denial == null && !key.scopes().contains(question.action())) {
            denial = "SCOPE_MISSING";
        }
        if (denial == null && role != null) {
            denial = StringChecks.roleDenial(rule, role, organization, workspace);
        }
        if (denial == null) {
            denial = StringChecks.resourceDenial(question, rule, role, place, owner);
        }
        if (denial == null && rule.effect().equals("invoke")) {
            denial = StringChecks.limitDenial(key, workspace);
        }
        return denial == null ? "KEY_SCOPE" : denial;
    }
}
