package dev.workspaces.testing.property;

import static dev.workspaces.testing.property.RandomObject.objects;
import static dev.workspaces.testing.property.RandomObject.with;

import dev.workspaces.policy.SettingCategory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random organizations with their people and workspaces. */
final class RandomOrganizations {
    private RandomOrganizations() {}

    static Arbitrary<Map<String, Object>> organization(String id) {
        return new RandomObject()
                .and("id", id)
                .maybe("settings", 0.7, Words.settings())
                .maybe("override_categories", 0.7, categories())
                .and("users", allOf(Words.PEOPLE.stream().map(RandomOrganizations::person)))
                .and("workspaces", allOf(Words.WORKSPACES.stream().map(RandomOrganizations::workspace)))
                .build()
                .map(RandomOrganizations::withoutStrangers);
    }

    private static Arbitrary<List<String>> categories() {
        List<String> all = Stream.of(SettingCategory.values())
                .map(SettingCategory::wireName)
                .toList();
        return Arbitraries.subsetOf(all).map(List::copyOf);
    }

    private static Arbitrary<Optional<Map<String, Object>>> person(String id) {
        boolean isMadeUp = id.startsWith("new:");
        return new RandomObject()
                .and("id", id)
                .and("role", Arbitraries.frequency(Tuple.of(3, "member"), Tuple.of(1, "admin"), Tuple.of(1, "owner")))
                .and("status", isMadeUp ? Arbitraries.just("suspended") : status("active", "suspended"))
                .build()
                .optional(isMadeUp ? 0.1 : 0.97);
    }

    private static Arbitrary<Optional<Map<String, Object>>> workspace(String id) {
        return new RandomObject()
                .and("id", id)
                .maybe("default", 0.1, Words.flag())
                .and("status", status("active", "archived"))
                .maybe("settings", 0.4, Words.settings())
                .and("members", allOf(Words.PEOPLE.stream().map(RandomOrganizations::member)))
                .maybe("exhausted", 0.2, Words.flag())
                .maybe("rate_limited", 0.2, Words.flag())
                .build()
                .optional(id.equals("w1") ? 0.98 : 0.7);
    }

    private static Arbitrary<Optional<Map<String, Object>>> member(String person) {
        return new RandomObject()
                .and("user", person)
                .and("role", Arbitraries.of("member", "member", "manager", "admin"))
                .build()
                .optional(0.85);
    }

    /** Mostly well: left out, said, or not so. */
    static Arbitrary<Optional<String>> status(String well, String... others) {
        return Arbitraries.frequencyOf(
                Tuple.of(23, Arbitraries.just(Optional.empty())),
                Tuple.of(2, Arbitraries.just(Optional.of(well))),
                Tuple.of(1, Arbitraries.of(others).map(Optional::of)));
    }

    private static <T> Arbitrary<List<T>> allOf(Stream<Arbitrary<Optional<T>>> each) {
        return Combinators.combine(each.toList())
                .as(drawn -> drawn.stream().flatMap(Optional::stream).toList());
    }

    /** Members of a workspace who are nobody of its organization cannot be written down. */
    private static Map<String, Object> withoutStrangers(Map<String, Object> organization) {
        Set<Object> people = objects(organization, "users").stream()
                .map(person -> person.get("id"))
                .collect(Collectors.toSet());
        List<Map<String, Object>> workspaces = objects(organization, "workspaces").stream()
                .map(workspace -> with(workspace, "members", known(people, objects(workspace, "members"))))
                .toList();
        return with(organization, "workspaces", workspaces);
    }

    private static List<Map<String, Object>> known(Set<Object> people, List<Map<String, Object>> members) {
        return members.stream()
                .filter(member -> people.contains(member.get("user")))
                .toList();
    }
}
