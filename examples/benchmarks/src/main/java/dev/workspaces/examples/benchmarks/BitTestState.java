package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Request;
import java.util.List;
import org.openjdk.jmh.annotations.Setup;

/** The lower floor: the answers as bits. */
@SuppressWarnings("NullAway.Init") // set up before anything else is called
public class BitTestState extends QuestionState {
    AnswerBits answers;

    /** Works out the answers and checks them. */
    @Setup
    public void setUp() {
        GeneratedWorld generated = GeneratedWorld.of(organizations);
        List<Request> requests = Requests.of(generated);
        answers = new AnswerBits(generated.world(), organizations, requests);
        for (int at = 0; at < requests.size(); at++) {
            boolean answer = answers.isAllowed(at);
            Agreement.require(
                    "the bit", List.of(requests.get(at)), Agreement.allowedBy(generated.world()), request -> answer);
        }
    }
}
