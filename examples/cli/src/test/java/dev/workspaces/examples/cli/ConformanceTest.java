package dev.workspaces.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The conformance suite, run as everybody runs it. */
class ConformanceTest {
    static List<String> scenarios() {
        return Docs.names(Docs.SCENARIOS);
    }

    static List<String> refused() {
        return Docs.names(Docs.REFUSED);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_file_is_answered_byte_for_byte(String name) {
        String file = Docs.SCENARIOS.resolve(name + ".json").toString();

        assertThatItIsAnswered(name, Program.with("decide", file).run());
    }

    @ParameterizedTest
    @ValueSource(strings = {"promises", "mixed-more"})
    void a_scenario_on_standard_input_is_answered_byte_for_byte(String name) {
        byte[] scenario = Docs.text(Docs.SCENARIOS.resolve(name + ".json")).getBytes(UTF_8);

        assertThatItIsAnswered(
                name, Program.with("decide", "-").reading(scenario).run());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_no_scenario_is_refused_with_the_pointer_of_its_defect(String name) throws IOException {
        Run run = Program.with("decide", Docs.REFUSED.resolve(name + ".json").toString())
                .run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(pointers().get(name).asText() + ": expected ");
        assertThat(run.err()).matches("[^\r\n]+\n");
    }

    @Test
    void there_is_an_answer_file_for_each_scenario_and_a_pointer_for_each_refused_one() throws IOException {
        List<String> pointers = new ArrayList<>();
        pointers().fieldNames().forEachRemaining(pointers::add);

        assertThat(scenarios())
                .contains("promises", "settings", "mixed")
                .allSatisfy(name -> assertThat(Docs.SCENARIOS.resolve(name + ".expected.jsonl"))
                        .isNotEmptyFile());
        assertThat(refused()).isNotEmpty().containsExactlyInAnyOrderElementsOf(pointers);
    }

    private static void assertThatItIsAnswered(String name, Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(Docs.text(Docs.SCENARIOS.resolve(name + ".expected.jsonl")));
        assertThat(run.exitCode()).isZero();
    }

    private static JsonNode pointers() throws IOException {
        return new ObjectMapper().readTree(Docs.text(Docs.REFUSED.resolve("pointers.json")));
    }
}
