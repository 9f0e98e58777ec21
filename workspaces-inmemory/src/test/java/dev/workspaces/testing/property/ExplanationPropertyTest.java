package dev.workspaces.testing.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.workspaces.policy.CheckResult;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Explanation;
import dev.workspaces.testing.property.Scenario.Asked;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What an explanation says of the checks, and how it is written. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class ExplanationPropertyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Provide
    Arbitrary<Scenario> scenarios() {
        return RandomScenarios.withQuestions(20);
    }

    @Property
    void the_checks_are_in_order_and_only_the_last_may_have_failed(@ForAll("scenarios") Scenario scenario) {
        Trial.ofEach(scenario, asked -> {
            Decision decision = asked.world().decide(asked.request());
            List<CheckResult> results = explanation(asked).checks();

            assertThat(results.stream().map(CheckResult::check).toList())
                    .isNotEmpty()
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(results.subList(0, results.size() - 1)).allMatch(CheckResult::passed);
            CheckResult last = results.get(results.size() - 1);
            assertThat(last.passed()).isEqualTo(decision.failedCheck().isEmpty());
            assertThat(decision.failedCheck().orElse(last.check())).isEqualTo(last.check());
            assertThat(explanation(asked).failed().map(CheckResult::check)).isEqualTo(decision.failedCheck());
        });
    }

    @Property
    void it_is_written_as_the_tree_it_is(@ForAll("scenarios") Scenario scenario) {
        Trial.ofEach(scenario, asked -> {
            Explanation explanation = explanation(asked);
            Decision decision = asked.world().decide(asked.request());

            assertThat(outlandish(explanation.toTree())).isEmpty();
            assertThat(outlandish(decision.toTree())).isEmpty();
            assertThat(JSON.<JsonNode>valueToTree(explanation)).isEqualTo(JSON.valueToTree(explanation.toTree()));
            assertThat(JSON.<JsonNode>valueToTree(decision)).isEqualTo(JSON.valueToTree(decision.toTree()));
            assertThat(explanation.toTree().keySet()).containsExactly("checks", "reason", "changes");
        });
    }

    private static Explanation explanation(Asked asked) {
        return asked.world().explain(asked.request());
    }

    /** Whatever in a tree JSON has no word for. */
    private static List<?> outlandish(Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .flatMap(member -> member.getKey() instanceof String
                            ? outlandish(member.getValue()).stream()
                            : Stream.of(member))
                    .collect(Collectors.toList());
        }
        if (value instanceof List<?> elements) {
            return elements.stream()
                    .flatMap(element -> outlandish(element).stream())
                    .toList();
        }
        boolean isPlain = value instanceof String || value instanceof Number || value instanceof Boolean;
        return isPlain ? List.of() : List.of(value);
    }
}
