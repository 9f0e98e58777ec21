package dev.workspaces.storage;

import java.util.List;

/**
 * One step in what decisions of an organization read.
 *
 * @param number 1 for the first, then one more each
 * @param changes what changed with it
 */
public record Revision(long number, List<FactChange> changes) {
    /** Copies the list. */
    public Revision {
        changes = List.copyOf(changes);
    }
}
