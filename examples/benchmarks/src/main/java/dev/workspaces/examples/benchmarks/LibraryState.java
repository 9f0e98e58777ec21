package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Facts;
import dev.workspaces.policy.PolicyEngine;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.World;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Setup;

/** The library: its world, its engine, and the facts of each request gathered beforehand. */
@SuppressWarnings("NullAway.Init") // set up before anything else is called
public class LibraryState extends QuestionState {
    World world;
    PolicyEngine engine;
    Request[] requests;
    Facts[] facts;
    Request[] resolved;
    Facts[] factsOfResolved;

    /** Builds the world, gathers the facts, and says what the requests are like. */
    @Setup
    public void setUp() {
        GeneratedWorld generated = GeneratedWorld.of(organizations);
        List<Request> all = Requests.of(generated);
        world = generated.world();
        engine = PolicyEngine.of(world.catalogue());
        requests = all.toArray(Request[]::new);
        facts = all.stream().map(world::facts).toArray(Facts[]::new);
        resolved = all.stream().map(new Resolved(world)::of).toArray(Request[]::new);
        factsOfResolved = Stream.of(resolved).map(world::facts).toArray(Facts[]::new);
        Agreement.require(
                "the engine on facts in hand",
                all,
                world::decide,
                request -> engine.decide(request, world.facts(request), world.now()));
        Requests.print("all kinds of requests", generated, all);
    }
}
