package dev.workspaces.examples.benchmarks;

import dev.workspaces.examples.benchmarks.StringFacts.StringOrganization;
import dev.workspaces.examples.benchmarks.StringFacts.StringPerson;
import dev.workspaces.examples.benchmarks.StringFacts.StringRule;
import dev.workspaces.examples.benchmarks.StringFacts.StringWorkspace;
import dev.workspaces.examples.benchmarks.StringQuestion.StringSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sessions may, in strings and maps. */
final class StringSessionPolicy {
    private final Map<String, StringOrganization> organizations;

    StringSessionPolicy(StringFacts facts) {
        this.organizations = facts.organizations();
    }

    String decide(StringQuestion question, StringSession session, StringRule rule) {
        StringOrganization organization = organizations.get(question.organization());
        StringPerson person =
                organization == null ? null : organization.people().get(session.user());
        if (organization == null
                || person == null
                || !person.isActive()
                || !session.organization().equals(question.organization())) {
            return "NOT_IN_ORGANIZATION";
        }
        String place = question.workspace() == null ? session.confinement() : question.workspace();
        String denial = confinementDenial(question, session, rule, place);
        return denial == null ? decideThere(question, session, rule, organization, person, place) : denial;
    }

    private static @Nullable String confinementDenial(
            StringQuestion question, StringSession session, StringRule rule, @Nullable String place) {
        if (!rule.holders().contains("session")) {
            return "CREDENTIAL_NOT_ALLOWED";
        }
        String confinement = session.confinement();
        if (confinement == null) {
            return null;
        }
        if (!rule.isWorkspaceLevel() && !question.action().equals("workspaces.list")) {
            return "CREDENTIAL_NOT_ALLOWED";
        }
        return confinement.equals(place) ? null : "OUTSIDE_WORKSPACE";
    }

    private static String decideThere(
            StringQuestion question,
            StringSession session,
            StringRule rule,
            StringOrganization organization,
            StringPerson person,
            @Nullable String place) {
        StringWorkspace workspace =
                place == null ? null : organization.workspaces().get(place);
        String workspaceRole = workspace == null ? null : workspace.roles().get(session.user());
        boolean sees = person.reachesAll() || workspaceRole != null;
        String denial = StringChecks.placeDenial(question, rule, place, workspace, sees, person.reachesAll());
        if (denial == null && session.ceiling() != null && !session.ceiling().contains(question.action())) {
            denial = "SCOPE_MISSING";
        }
        String role = person.reachesAll() || !rule.isWorkspaceLevel() ? person.role() : workspaceRole;
        if (denial == null) {
            denial = StringChecks.roleDenial(rule, role, organization, workspace);
        }
        if (denial == null) {
            denial = StringChecks.resourceDenial(question, rule, role, place, session.user());
        }
        if (denial != null) {
            return denial;
        }
        return role != null && role.startsWith("org_") ? "ORGANIZATION_ROLE" : "WORKSPACE_ROLE";
    }
}
