package dev.workspaces.service;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.Set;

/**
 * What became of a group's members.
 *
 * @param joined who belongs to which workspace that they did not belong to
 * @param changed who has another role in which workspace
 * @param left who belongs to which workspace no more
 * @param passedOver workspaces in which nothing was done, because whoever mapped or whoever syncs could not do it there now
 * @param ended the keys that ended with it, and those whose secrets stay known
 */
public record Synced(Set<Place> joined, Set<Place> changed, Set<Place> left, Set<WorkspaceId> passedOver, Ended ended) {
    /**
     * Somebody in a workspace.
     *
     * @param workspace where
     * @param user who
     */
    public record Place(WorkspaceId workspace, UserId user) {}

    /** Copies the sets. */
    public Synced {
        joined = Set.copyOf(joined);
        changed = Set.copyOf(changed);
        left = Set.copyOf(left);
        passedOver = Set.copyOf(passedOver);
    }
}
