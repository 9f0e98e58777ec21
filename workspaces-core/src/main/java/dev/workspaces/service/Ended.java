package dev.workspaces.service;

import java.util.List;

/**
 * What ended with a change.
 *
 * @param endings each thing that did, in no particular order
 */
public record Ended(List<Ending> endings) {
    private static final Ended NOTHING = new Ended(List.of());

    /** Copies the list. */
    public Ended {
        endings = List.copyOf(endings);
    }

    /** Nothing. */
    public static Ended nothing() {
        return NOTHING;
    }
}
