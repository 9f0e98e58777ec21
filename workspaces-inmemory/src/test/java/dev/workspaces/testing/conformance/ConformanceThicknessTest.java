package dev.workspaces.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios are thick enough for others to rely on: whoever misreads the policy in one place is told so. */
class ConformanceThicknessTest {

    private static final List<Asked> ASKED = scenarioNames().stream()
            .flatMap(name -> Scenarios.asked(name).stream())
            .toList();

    static List<String> scenarioNames() {
        return Scenarios.names();
    }

    static List<Mistake> mistakes() {
        return Mistake.all();
    }

    @ParameterizedTest
    @MethodSource("scenarioNames")
    void the_naive_policy_answers_a_scenario_byte_for_byte(String name) {
        List<String> answers = new NaivePolicy(Scenarios.policyFolder()).answers(Scenarios.read(name));

        assertThat(Scenarios.asLines(answers)).isEqualTo(Scenarios.text(name + ".expected.jsonl"));
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_in_the_policy_changes_an_expected_line(Mistake mistake) {
        NaivePolicy mistaken = new NaivePolicy(Scenarios.policyFolder(), mistake);

        assertThat(ASKED.stream().anyMatch(asked -> asked.catches(mistaken)))
                .as("some scenario catches %s: %s", mistake.name(), mistake.description())
                .isTrue();
    }

    @Test
    void each_of_at_least_forty_mistakes_has_a_name_and_a_description_of_its_own() {
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(mistakes()).extracting(Mistake::name).doesNotHaveDuplicates();
        assertThat(mistakes()).extracting(Mistake::description).doesNotHaveDuplicates();
    }

    @Test
    void the_generated_scenarios_are_what_the_generator_writes() {
        Map<String, String> files = ScenarioGenerator.files(Scenarios.policyFolder());

        assertThat(Scenarios.files().stream().filter(ScenarioGenerator::isGenerated))
                .containsExactlyInAnyOrderElementsOf(files.keySet());
        files.forEach((name, text) -> assertThat(Scenarios.text(name))
                .as("%s is not current: run `ScenarioGenerator`", name)
                .isEqualTo(text));
    }

    @Test
    void every_action_is_asked_by_every_role_and_every_type_of_key() {
        Set<String> ids = Scenarios.asked("generated-actions").stream()
                .map(asked -> asked.request().word("id"))
                .collect(Collectors.toSet());
        List<String> callers = List.of(
                "olga", "adam", "wanda", "mara", "mick", "nora", "organization-key", "service-key", "key-of-mick");

        assertThat(new NaiveCatalogue(Scenarios.policyFolder()).actions())
                .hasSize(142)
                .allSatisfy(action -> assertThat(ids)
                        .containsAll(callers.stream()
                                .map(caller -> action + " by " + caller)
                                .toList()));
    }
}
