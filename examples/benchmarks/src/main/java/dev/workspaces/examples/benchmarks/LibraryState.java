package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Facts;
import dev.workspaces.policy.PolicyEngine;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.World;
import java.util.List;
import org.openjdk.jmh.annotations.Setup;

/** The library: its world, its engine, and the facts of each request gathered beforehand. */
@SuppressWarnings("NullAway.Init") // set up before anything else is called
public class LibraryState extends QuestionState {
    World world;
    PolicyEngine engine;
    Request[] requests;
    Facts[] facts;
    Request[] resolved;

    /** Builds the world, gathers the facts, and says what the requests are like. */
    @Setup
    public void setUp() {
        GeneratedWorld generated = GeneratedWorld.of(organizations);
        List<Request> all = Requests.of(generated);
        world = generated.world();
        engine = PolicyEngine.of(world.catalogue());
        requests = all.toArray(Request[]::new);
        List<Request> found = all.stream().map(new Resolved(world)::of).toList();
        facts = found.stream().map(world::facts).toArray(Facts[]::new);
        resolved = found.stream().map(request -> request.with(request.action())).toArray(Request[]::new);
        for (int at = 0; at < requests.length; at++) {
            Facts known = facts[at];
            Agreement.require(
                    "the engine on facts in hand",
                    List.of(requests[at], resolved[at]),
                    world::decide,
                    request -> engine.decide(request, known, world.now()));
        }
        Requests.print("all kinds of requests", generated, all);
    }
}
