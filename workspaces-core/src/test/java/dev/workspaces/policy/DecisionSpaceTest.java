package dev.workspaces.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.policy.SpaceCase.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/** Every case of the decision space, not a sample: each action by each caller in each situation. */
class DecisionSpaceTest {
    private final PolicyEngine engine = PolicyEngine.of(Acme.CATALOGUE);
    private final Set<String> higherRolesThatMayLess = new ConcurrentSkipListSet<>();
    private final LongAdder cases = new LongAdder();
    private final LongAdder allowed = new LongAdder();

    @Test
    void t19_t20_every_case_keeps_every_promise() throws IOException {
        SpaceFacts.ACTIONS.parallelStream().forEach(this::enumerate);

        System.out.printf("decision space: %,d cases, of which %,d allowed%n", cases.sum(), allowed.sum());
        assertThat(cases.sum()).isGreaterThan(100_000_000);
        assertThat(allowed.sum()).isGreaterThan(1_000_000);
        assertThat(String.join("\n", higherRolesThatMayLess) + "\n")
                .isEqualTo(Files.readString(
                        Path.of(System.getProperty("docs.directory"), "policy", "higher-roles-that-may-less.csv")));
    }

    private void enumerate(Action action) {
        SpaceFacts known = new SpaceFacts(action);
        for (Caller caller : Caller.values()) {
            enumerate(new SpaceWalk(SpaceCase.first(action, caller)), known);
        }
    }

    private void enumerate(SpaceWalk walk, SpaceFacts known) {
        SpaceNeighbours neighbours = new SpaceNeighbours(at -> decide(at, known), higherRolesThatMayLess);
        SpaceCase at = walk.at();
        Request[] requests = known.requests(at);
        Facts facts = known.facts(at);
        SpaceColumn changed = null;
        Decision before = decide(at, known);
        double reach = SpaceNeighbours.reach(before);
        long count = 0;
        long allowances = 0;
        do {
            if (!walk.isOnlyResourceNew()) {
                requests = known.requests(at);
                facts = known.facts(at);
            }
            Decision decision = engine.decide(requests[at.resource()], facts, SpaceFacts.NOW);
            if (changed != null && decision != before) {
                double reachBefore = reach;
                reach = SpaceNeighbours.reach(decision);
                SpaceNeighbours.checkChange(at, changed, reachBefore, reach);
            }
            SpaceProperties.check(at, decision, reach);
            neighbours.check(at, decision);
            before = decision;
            count++;
            allowances += decision.isDenied() ? 0 : 1;
            changed = walk.step();
        } while (changed != null);
        cases.add(count);
        allowed.add(allowances);
    }

    private Decision decide(SpaceCase at, SpaceFacts known) {
        return engine.decide(known.requests(at)[at.resource()], known.facts(at), SpaceFacts.NOW);
    }
}
