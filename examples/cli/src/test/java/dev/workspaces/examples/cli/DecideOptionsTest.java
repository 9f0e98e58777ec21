package dev.workspaces.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecideOptionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"promises", "mixed", "keys-limits-host-features", "generated-names"})
    void explain_adds_an_explanation_to_each_answer_and_changes_nothing_else(String name)
            throws JsonProcessingException {
        String file = Docs.SCENARIOS.resolve(name + ".json").toString();
        List<String> plain = Program.with("decide", file).run().answers();

        Run explaining = Program.with("decide", file, "--explain").run();

        assertThat(explaining.exitCode()).isZero();
        assertThat(explaining.err()).isEmpty();
        assertThat(explaining.answers()).hasSameSizeAs(plain);
        for (int i = 0; i < plain.size(); i++) {
            assertThatItExplains(explaining.answers().get(i), plain.get(i));
        }
    }

    private static void assertThatItExplains(String explained, String plain) throws JsonProcessingException {
        JsonNode answer = new ObjectMapper().readTree(explained);
        JsonNode explanation = answer.get("explanation");
        JsonNode changes = explanation.get("changes");
        JsonNode checks = explanation.get("checks");

        assertThat(explained)
                .isEqualTo(plain.substring(0, plain.length() - 1) + ",\"explanation\":" + explanation + "}");
        assertThat(explanation.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("checks", "reason", "changes");
        assertThat(explanation.get("reason")).isEqualTo(answer.get("reason"));
        assertThat(checks.get(checks.size() - 1).get("outcome").asText())
                .isEqualTo(answer.get("decision").asText().equals("deny") ? "failed" : "passed");
        assertThat(changes.size()).isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "decide --help", "decide -h"})
    void help_says_how_it_is_used(String arguments) {
        Run run = Program.with(arguments.split(" ")).run();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: workspaces ");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Missing required subcommand",
        "decide, Missing required parameter",
        "decide --explian -, Unknown option: '--explian'",
        "decide - -, Unmatched argument",
        "ask -, Unmatched argument"
    })
    void wrong_usage_is_refused(String arguments, String refusal) {
        Run run = Program.with(arguments.isEmpty() ? new String[] {} : arguments.split(" "))
                .run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(refusal);
    }
}
