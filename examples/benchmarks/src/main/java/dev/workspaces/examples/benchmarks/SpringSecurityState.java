package dev.workspaces.examples.benchmarks;

/** Spring Security, filled. */
public class SpringSecurityState extends PeerState<SpringSecurityPeer.Question> {
    @Override
    Peer<SpringSecurityPeer.Question> fill(GeneratedWorld generated) {
        return new SpringSecurityPeer(generated);
    }
}
