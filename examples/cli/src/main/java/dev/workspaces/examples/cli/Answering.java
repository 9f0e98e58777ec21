package dev.workspaces.examples.cli;

import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.World;

/** Who answers the requests of a scenario. */
interface Answering extends AutoCloseable {
    Decision decide(Request request);

    Explanation explain(Request request);

    @Override
    void close();

    /** The world itself. */
    static Answering by(World world) {
        return new Answering() {
            @Override
            public Decision decide(Request request) {
                return world.decide(request);
            }

            @Override
            public Explanation explain(Request request) {
                return world.explain(request);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
