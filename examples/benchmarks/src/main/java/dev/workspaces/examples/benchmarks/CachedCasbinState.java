package dev.workspaces.examples.benchmarks;

/** jCasbin with its cache of answers, filled. */
public class CachedCasbinState extends PeerState<CasbinPeer.Question> {
    @Override
    Peer<CasbinPeer.Question> fill(GeneratedWorld generated) {
        return CasbinPeer.cached(generated);
    }
}
