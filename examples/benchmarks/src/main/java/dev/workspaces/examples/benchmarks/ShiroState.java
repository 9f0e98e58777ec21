package dev.workspaces.examples.benchmarks;

/** Apache Shiro, filled. */
public class ShiroState extends PeerState<ShiroPeer.Question> {
    @Override
    Peer<ShiroPeer.Question> fill(GeneratedWorld generated) {
        return new ShiroPeer(generated);
    }
}
