package dev.workspaces.testing.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Facts;
import dev.workspaces.policy.FactsNeeded;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.PolicyEngine;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.World;
import dev.workspaces.testing.conformance.NaivePolicy;
import dev.workspaces.testing.property.Scenario.Asked;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** The engine and the naive policy answer alike: 100,000 random questions and more, counted by their answers. */
class EngineAgainstNaiveTest {
    private static final NaivePolicy NAIVE = NaivePolicy.ofTheDocs();
    private static final Set<?> ALLOWANCES = Set.of(Reason.KEY_SCOPE, Reason.ORGANIZATION_ROLE, Reason.WORKSPACE_ROLE);

    @Provide
    Arbitrary<Scenario> scenarios() {
        return RandomScenarios.withQuestions(100);
    }

    @Property(
            tries = 2_100,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void the_engine_answers_as_the_naive_policy_does(@ForAll("scenarios") Scenario scenario) {
        Trial.ofEach(scenario, EngineAgainstNaiveTest::isAnsweredAlike);

        Statistics.label("answers").coverage(answers -> {
            answers.checkQuery(any -> true).count(cases -> cases >= 100_000);
            answers.checkQuery(answer -> ALLOWANCES.contains(answer.get(0))).percentage(allowed -> allowed >= 25);
        });
    }

    private static void isAnsweredAlike(Asked asked) {
        World world = asked.world();
        Request request = asked.request();
        Decision decision = world.decide(request);
        Statistics.label("answers").collect(decision.reason());

        assertThat(line(asked.question(), decision))
                .as("the engine's answer, and the naive policy's")
                .isEqualTo(NAIVE.answer(asked.scenario().document(), asked.question()));
        assertThat(PolicyEngine.of(world.catalogue()).decide(request, factsNeeded(world, request), world.now()))
                .as("the answer on no more than the facts needed, and the world's")
                .isSameAs(decision);
        if (isExplained(asked)) {
            assertThat(world.explain(request).reason())
                    .as("the explained reason, and the decision's")
                    .isEqualTo(decision.reason().name());
        }
    }

    /** One in ten: to explain costs a hundred times what it costs to decide. */
    private static boolean isExplained(Asked asked) {
        return asked.question().hashCode() % 10 == 0;
    }

    private static String line(Map<String, Object> question, Decision decision) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", question.get("id"));
        line.putAll(decision.toTree());
        return Scenario.json(line);
    }

    /** What the published function says that a decision needs, each fact found by itself. */
    private static Facts factsNeeded(World world, Request request) {
        Optional<KeyFacts> key = FactsNeeded.key(request).flatMap(world::key);
        FactsNeeded needed = FactsNeeded.by(request, key);
        var organization = world.organization(needed.organization());
        var membership = needed.person().flatMap(person -> world.membership(needed.organization(), person));
        var workspace = needed.workspace().flatMap(id -> world.workspace(needed.organization(), id));
        var inWorkspace = needed.person()
                .flatMap(person -> needed.personsWorkspace()
                        .flatMap(where -> world.membership(needed.organization(), where, person)));
        return request.principal() instanceof Session
                ? Facts.ofSession(organization, membership, workspace, inWorkspace)
                : Facts.ofKey(key, organization, workspace, membership, inWorkspace);
    }
}
