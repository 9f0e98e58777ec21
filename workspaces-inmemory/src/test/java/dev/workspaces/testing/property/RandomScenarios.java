package dev.workspaces.testing.property;

import static dev.workspaces.testing.property.RandomObject.with;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Random scenarios: at most two organizations that share the ids of their people and workspaces, keys that are well, ill or
 * of somebody who left, and questions about these and about what is not there. Everything that may be left out is left out
 * at times, and goes first when a failure shrinks.
 */
final class RandomScenarios {
    /** The moment of every scenario; expiries lie around it. */
    static final String NOW = "2026-11-23T12:00:00Z";

    private static final Map<String, Object> DATASETS = Map.of(
            "name",
            "datasets",
            "level",
            "workspace",
            "actions",
            Map.of("read", "read", "create", "write", "query", "invoke"));
    private static final Map<String, Object> REGIONS =
            Map.of("name", "regions", "level", "organization", "actions", Map.of("list", "read", "close", "write"));

    private RandomScenarios() {}

    /** With one question or more, as many as this at most, each number as likely. */
    static Arbitrary<Scenario> withQuestions(int most) {
        return withQuestions(1, most);
    }

    static Arbitrary<Scenario> withQuestions(int least, int most) {
        Arbitrary<List<Map<String, Object>>> questions = RandomQuestions.question()
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(features(), organizations(), RandomKeys.keys(), questions)
                .as(RandomScenarios::scenario);
    }

    private static Arbitrary<List<Map<String, Object>>> features() {
        return Arbitraries.frequency(
                Tuple.of(1, List.of()), Tuple.of(10, List.of(DATASETS, REGIONS)), Tuple.of(1, List.of(REGIONS)));
    }

    private static Arbitrary<List<Map<String, Object>>> organizations() {
        Arbitrary<Optional<Map<String, Object>>> first =
                RandomOrganizations.organization("o1").optional(0.99);
        Arbitrary<Optional<Map<String, Object>>> second =
                RandomOrganizations.organization("o2").optional(0.6);
        return Combinators.combine(first, second)
                .as((one, two) ->
                        List.of(one, two).stream().flatMap(Optional::stream).toList());
    }

    private static Scenario scenario(
            List<Map<String, Object>> features,
            List<Map<String, Object>> organizations,
            List<RandomKeys.Placed> keys,
            List<Map<String, Object>> questions) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("now", NOW);
        document.put("features", features);
        document.put(
                "organizations",
                organizations.stream()
                        .map(organization -> with(organization, "keys", keysOf(organization, keys)))
                        .toList());
        document.put("requests", questions);
        return new Scenario(document);
    }

    /** A key of a workspace that is not there cannot be written down; one of a person who is not there can. */
    private static List<Map<String, Object>> keysOf(Map<String, Object> organization, List<RandomKeys.Placed> keys) {
        List<Map<String, Object>> here = new ArrayList<>();
        for (RandomKeys.Placed key : keys) {
            Object workspace = key.tree().get("workspace");
            boolean fits = workspace == null
                    || RandomObject.objects(organization, "workspaces").stream()
                            .anyMatch(there -> workspace.equals(there.get("id")));
            if (fits && key.organization().equals(organization.get("id"))) {
                here.add(key.tree());
            }
        }
        return here;
    }
}
