package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.Request;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** One decision about one of 4,096 requests. Each method is a row of the table. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecisionBenchmark {
    /** The floor: a bit whose place is known. */
    @Benchmark
    public boolean bitTest(BitTestState state) {
        return state.answers.isAllowed(state.next());
    }

    /** The engine, given the facts and a request whose names have been looked up. */
    @Benchmark
    public Decision factsInHand(LibraryState state) {
        int at = state.next();
        return state.engine.decide(state.resolved[at], state.facts[at], GeneratedWorld.NOW);
    }

    /** The engine, given the facts and a request with names as they came: the engine compares them. */
    @Benchmark
    public Decision factsInHandNamesAsTheyCame(LibraryState state) {
        int at = state.next();
        return state.engine.decide(state.requests[at], state.facts[at], GeneratedWorld.NOW);
    }

    /** The world, given names. */
    @Benchmark
    public Decision byNames(LibraryState state) {
        return state.world.decide(state.requests[state.next()]);
    }

    /** The same rules by string maps. */
    @Benchmark
    public String stringMaps(StringMapState state) {
        return state.policy.decide(state.questions[state.next()]);
    }

    /** The world, asked why. */
    @Benchmark
    public Explanation explain(LibraryState state) {
        Request request = state.requests[state.next()];
        return state.world.explain(request);
    }

    /** Spring Security: an authority for each organization, workspace and action. */
    @Benchmark
    public boolean springSecurity(SpringSecurityState state) {
        return state.answerNext();
    }

    /** Apache Shiro: wildcard permissions, authorization cache on. */
    @Benchmark
    public boolean shiro(ShiroState state) {
        return state.answerNext();
    }

    /** jCasbin: roles in domains. */
    @Benchmark
    public boolean jcasbin(CasbinState state) {
        return state.answerNext();
    }

    /** jCasbin: the same, answers cached. */
    @Benchmark
    public boolean jcasbinCached(CachedCasbinState state) {
        return state.answerNext();
    }
}
