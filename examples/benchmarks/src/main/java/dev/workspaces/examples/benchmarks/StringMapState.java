package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Request;
import java.util.List;
import org.openjdk.jmh.annotations.Setup;

/** The upper floor: the same rules in strings and maps. */
@SuppressWarnings("NullAway.Init") // set up before anything else is called
public class StringMapState extends QuestionState {
    StringMapPolicy policy;
    StringQuestion[] questions;

    /** Writes the world down as strings and checks every answer, reason included. */
    @Setup
    public void setUp() {
        GeneratedWorld generated = GeneratedWorld.of(organizations);
        List<Request> requests = Requests.of(generated);
        policy = new StringMapPolicy(StringFactsLoader.load(generated), GeneratedWorld.NOW);
        questions = requests.stream().map(StringQuestion::of).toArray(StringQuestion[]::new);
        Agreement.require(
                "the policy by string maps",
                requests,
                Agreement.reasonBy(generated.world()),
                request -> policy.decide(StringQuestion.of(request)));
    }
}
