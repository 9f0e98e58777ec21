package dev.workspaces.testing.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the generated scenarios and what the naive policy answers to them; the same files every time. */
final class ScenarioGenerator {

    private static final String PREFIX = "generated-";
    private static final long SEED = 1;
    private static final List<Long> SEEDS_OF_DEEP_CASES = List.of(2L, 3L);

    private final NaiveCatalogue catalogue;
    private final NaivePolicy policy;

    private ScenarioGenerator(Path policyFolder) {
        this.catalogue = new NaiveCatalogue(policyFolder);
        this.policy = new NaivePolicy(policyFolder);
    }

    /** Rewrites the generated files in {@code docs/scenarios}, at or above the working directory. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> files = files(Scenarios.policyFolder());
        for (String old : Scenarios.files().stream()
                .filter(ScenarioGenerator::isGenerated)
                .toList()) {
            Files.delete(Scenarios.folder().resolve(old));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(Scenarios.folder().resolve(file.getKey()), file.getValue());
        }
    }

    /** Says whether a file of the scenarios' folder is a generated one. */
    static boolean isGenerated(String file) {
        return file.startsWith(PREFIX);
    }

    /** Returns the text of each generated file by its name. */
    static Map<String, String> files(Path policyFolder) {
        ScenarioGenerator generator = new ScenarioGenerator(policyFolder);
        Map<String, String> files = new LinkedHashMap<>();
        generator.scenarios().forEach((name, json) -> {
            files.put(PREFIX + name + ".json", json);
            files.put(PREFIX + name + ".expected.jsonl", generator.expected(json));
        });
        return files;
    }

    private Map<String, String> scenarios() {
        List<String> actions = CaseColumns.actions(catalogue);
        Map<String, String> scenarios = new LinkedHashMap<>();
        scenarios.put("actions", new ActionScenario(catalogue).json());
        scenarios.put("settings", new SettingScenario(catalogue).json());
        scenarios.put("names", new IdentityScenario().json());
        scenarios.put("pairs-of-sessions", pairs(CaseColumns.ofSessions(actions)));
        scenarios.put("pairs-of-keys", pairs(CaseColumns.ofKeys(actions)));
        scenarios.put("neighbours-of-sessions", neighbours(Neighbours::askSessions));
        scenarios.put("neighbours-of-keys", neighbours(Neighbours::askKeys));
        return scenarios;
    }

    private String pairs(Map<String, List<String>> columns) {
        CaseScenario scenario = new CaseScenario(catalogue);
        Pairwise.cover(columns, SEED).forEach(scenario::ask);
        for (long seed : SEEDS_OF_DEEP_CASES) {
            Pairwise.cover(CaseColumns.reachingDeep(columns), seed).forEach(scenario::ask);
        }
        return scenario.json();
    }

    private String neighbours(Consumer<CaseScenario> ask) {
        CaseScenario scenario = new CaseScenario(catalogue);
        ask.accept(scenario);
        return scenario.json();
    }

    private String expected(String json) {
        return Scenarios.asLines(policy.answers(Scenarios.parse(json)));
    }
}
