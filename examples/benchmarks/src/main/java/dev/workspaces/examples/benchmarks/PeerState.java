package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Request;
import java.util.List;
import org.openjdk.jmh.annotations.Setup;

/**
 * Another product, asked the requests that it can express: 4,096 of its own, 60 % of them allowed.
 *
 * @param <Q> a request as a host holds it when it asks this product
 */
@SuppressWarnings("NullAway.Init") // set up before anything else is called
public abstract class PeerState<Q> extends QuestionState {
    private Peer<Q> peer;
    private List<Q> questions;

    /** Fills the product, checks every answer, and says how much of the requests it can express. */
    @Setup
    public void setUp() {
        GeneratedWorld generated = GeneratedWorld.of(organizations);
        peer = fill(generated);
        List<Request> requests = Requests.of(generated, peer::expresses);
        questions = requests.stream().map(peer::prepare).toList();
        Agreement.require(
                peer.name(),
                requests,
                Agreement.allowedBy(generated.world()),
                request -> peer.isAllowed(peer.prepare(request)));
        double share = Requests.share(Requests.of(generated), peer::expresses);
        Requests.print(
                "%s can express %.1f %% of all; its own requests".formatted(peer.name(), share), generated, requests);
    }

    abstract Peer<Q> fill(GeneratedWorld generated);

    final boolean answerNext() {
        return peer.isAllowed(questions.get(next()));
    }
}
