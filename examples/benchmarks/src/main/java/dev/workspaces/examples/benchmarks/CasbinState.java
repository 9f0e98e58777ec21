package dev.workspaces.examples.benchmarks;

/** jCasbin, filled. */
public class CasbinState extends PeerState<CasbinPeer.Question> {
    @Override
    Peer<CasbinPeer.Question> fill(GeneratedWorld generated) {
        return CasbinPeer.uncached(generated);
    }
}
