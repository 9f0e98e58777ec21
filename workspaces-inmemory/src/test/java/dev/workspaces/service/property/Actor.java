package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
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
 * Somebody who acts, in words: a person's session in an organization, which need not be theirs, narrowed or not; or a key.
 *
 * @param key the key, in the place of the person; empty for a session
 * @param confinement the workspace that it is confined to; empty where it is not
 * @param ceiling the features that its ceiling leaves; empty where there is none
 */
record Actor(
        String organization,
        String person,
        Optional<KeyWord> key,
        Optional<String> confinement,
        Optional<List<String>> ceiling) {
    private static final List<String> FEATURES = List.of(
            "workspace_users",
            "organisation_users",
            "workspaces",
            "organisation_settings",
            "workspace_user_api_keys",
            "completions",
            "audit_logs");

    /**
     * A key, by the secret that it has or by the first that it had.
     *
     * @param name what it is called
     */
    record KeyWord(String name, boolean isByFirst) {
        Who in(Names names, OrganizationId organization) {
            List<Shown> shown = names.secrets(names.key(organization, name));
            return Who.of(
                    shown.isEmpty()
                            ? Shown.never(organization, names.key(organization, name))
                            : shown.get(isByFirst ? 0 : shown.size() - 1));
        }

        @Override
        public String toString() {
            return "the " + name + " key" + (isByFirst ? " by its first secret" : "");
        }
    }

    static Actor person(String organization, String person) {
        return new Actor(organization, person, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Arbitrary<Actor> any() {
        return Arbitraries.frequencyOf(Tuple.of(3, anybody()), Tuple.of(1, anyKey()));
    }

    private static Arbitrary<Actor> anyKey() {
        Arbitrary<String> where = Arbitraries.frequency(Tuple.of(9, "acme"), Tuple.of(1, "globex"));
        Arbitrary<Boolean> isByFirst = Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true));
        return Combinators.combine(where, Words.key(), isByFirst)
                .as((at, key, first) ->
                        new Actor(at, "", Optional.of(new KeyWord(key, first)), Optional.empty(), Optional.empty()));
    }

    private static Arbitrary<Actor> anybody() {
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
                .as((one, confined, under) -> new Actor(one.get1(), one.get2(), Optional.empty(), confined, under));
    }

    Who in(Life life) {
        return key.map(word -> word.in(life.names(), life.names().organization(organization)))
                .orElseGet(() -> Who.of(session(life)));
    }

    /** The beginning of what this is called in whole. */
    String called() {
        return key.map(KeyWord::toString).orElse(person);
    }

    private Session session(Life life) {
        Names names = life.names();
        OrganizationId id = names.organization(organization);
        boolean isOwner = person.equals(Words.OWNER);
        UserId user = isOwner ? life.findOwner(id).orElse(names.person(person)) : names.person(person);
        Session session = Principal.session(id, user);
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
        return called()
                + (organization.equals("acme") ? "" : " at " + organization)
                + confinement
                        .map(workspace -> ", confined to " + workspace + ",")
                        .orElse("")
                + ceiling.map(features -> ", under a ceiling of " + features + ",")
                        .orElse("");
    }
}
