package dev.workspaces.service;

import dev.workspaces.id.KeyId;
import java.util.List;
import java.util.Set;

/**
 * What ended with a change, and what did not.
 *
 * @param endings each thing that ended, in no particular order; what ended with an organization, but for its workspaces, counted
 * @param secretsStillKnown the keys that still work and whose secret somebody who fell with this knows, or somebody else than an
 *     owner who rose with it: worth rotating. Who was shown which secret is all that is known of it
 */
public record Ended(List<Ending> endings, Set<KeyId> secretsStillKnown) {
    private static final Ended NOTHING = new Ended(List.of(), Set.of());

    /** Copies both. */
    public Ended {
        endings = List.copyOf(endings);
        secretsStillKnown = Set.copyOf(secretsStillKnown);
    }

    /** Nothing. */
    public static Ended nothing() {
        return NOTHING;
    }
}
