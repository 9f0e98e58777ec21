package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.LimitState;
import dev.workspaces.storage.FactChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** T9: whoever keeps what decisions read, and drops what is announced, never keeps what is no more. */
final class AnnouncementLaw implements Law {
    @Override
    public void check(Moment moment) {
        moment.after().organizations().forEach((id, after) -> {
            Chapter before = moment.before().of(id);
            Map<FactChange, Object> was = facts(before);
            Map<FactChange, Object> is = facts(after);
            Set<FactChange> all = new HashSet<>(was.keySet());
            all.addAll(is.keySet());
            Set<FactChange> announced = announced(moment, id, before);
            boolean isGone = after.organization().isEmpty() && announced.contains(FactChange.ofOrganization());
            all.stream()
                    .filter(fact -> !Optional.ofNullable(was.get(fact)).equals(Optional.ofNullable(is.get(fact))))
                    .forEach(fact -> require(
                            isGone
                                    || announced.contains(fact)
                                    || isGoneWithItsWorkspace(fact, before, after, announced),
                            "this changed and was not announced: " + fact));
        });
    }

    /** A key, which goes with its workspace: that the workspace went says so of all its keys, those that were revoked before too. */
    private static boolean isGoneWithItsWorkspace(
            FactChange fact, Chapter before, Chapter after, Set<FactChange> announced) {
        return fact.key()
                .filter(key -> !after.keys().containsKey(key))
                .map(before.keys()::get)
                .flatMap(ApiKey::workspace)
                .filter(place ->
                        !after.workspaces().containsKey(place) && announced.contains(FactChange.ofWorkspace(place)))
                .isPresent();
    }

    private static Set<FactChange> announced(Moment moment, OrganizationId id, Chapter before) {
        Set<FactChange> changes = new HashSet<>();
        moment.life()
                .storage()
                .read(snapshot -> snapshot.changes().since(id, before.revision(), 1000))
                .orElseThrow()
                .forEach(revision -> changes.addAll(revision.changes()));
        return changes;
    }

    private static Map<FactChange, Object> facts(Chapter chapter) {
        Map<FactChange, Object> facts = new HashMap<>();
        chapter.organization().map(Organization::facts).ifPresent(fact -> facts.put(FactChange.ofOrganization(), fact));
        chapter.people()
                .forEach((user, person) -> facts.put(
                        FactChange.ofMembership(user), person.membership().facts()));
        chapter.workspaces()
                .forEach(
                        (id, workspace) -> facts.put(FactChange.ofWorkspace(id), workspace.facts(LimitState.within())));
        chapter.members()
                .forEach((row, member) ->
                        facts.put(FactChange.ofMembership(row.workspace(), row.user()), member.facts()));
        // a revoked one denies, whether its record is kept or goes with its workspace
        chapter.keys().values().stream()
                .filter(ApiKey::isLiving)
                .forEach(key ->
                        facts.put(FactChange.ofKey(key.id()), List.of(key.facts(LimitState.within()), secrets(key))));
        return facts;
    }

    private static List<Object> secrets(ApiKey key) {
        return List.of(key.secret().kept(), key.earlierSecret());
    }
}
