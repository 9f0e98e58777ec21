package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Somebody who acts, in words: a person's session in an organization, which need not be theirs, narrowed or not.
 *
 * @param confinement the workspace that it is confined to; empty where it is not
 * @param ceiling the features that its ceiling leaves; empty where there is none
 */
record Actor(String organization, String person, Optional<String> confinement, Optional<List<String>> ceiling) {
    private static final List<String> FEATURES = List.of(
            "workspace_users",
            "organisation_users",
            "workspaces",
            "organisation_settings",
            "workspace_user_api_keys",
            "completions",
            "audit_logs");

    static Arbitrary<Actor> any() {
        Arbitrary<Tuple.Tuple2<String, String>> who = Arbitraries.frequencyOf(
                Tuple.of(9, Words.actorIn("acme").map(person -> Tuple.of("acme", person))),
                Tuple.of(1, Words.actorIn("globex").map(person -> Tuple.of("globex", person))));
        Arbitrary<Optional<String>> confinement = Words.workspace().optional(0.06);
        Arbitrary<Optional<List<String>>> ceiling = Arbitraries.of(FEATURES)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4)
                .optional(0.06);
        return Combinators.combine(who, confinement, ceiling)
                .as((one, confined, under) -> new Actor(one.get1(), one.get2(), confined, under));
    }

    Session session(Names names) {
        OrganizationId id = names.organization(organization);
        Session session = Principal.session(id, names.person(person));
        if (confinement.isPresent()) {
            session = session.confinedTo(names.workspace(id, confinement.get()));
        }
        return ceiling.isPresent() ? session.withCeiling(scopes(ceiling.get())) : session;
    }

    private static Scopes scopes(List<String> features) {
        return Scopes.of(Catalogue.builtIn().actions().stream()
                .filter(action ->
                        features.stream().anyMatch(feature -> action.name().startsWith(feature + ".")))
                .toArray(Action[]::new));
    }

    @Override
    public String toString() {
        return person
                + (organization.equals("acme") ? "" : " at " + organization)
                + confinement
                        .map(workspace -> ", confined to " + workspace + ",")
                        .orElse("")
                + ceiling.map(features -> ", under a ceiling of " + features + ",")
                        .orElse("");
    }
}
