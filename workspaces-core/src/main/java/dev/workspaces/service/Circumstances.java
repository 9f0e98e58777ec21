package dev.workspaces.service;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.policy.LimitState;

/**
 * What a storage does not say of a request, and whoever asks about one knows.
 *
 * @param home the organization that the key which asks belongs to: keys are known within theirs; of a session nothing is looked up
 *     by it
 * @param key how the limits of the key stand; of a session, or a key that is not there, nobody looks
 * @param workspace how the limits of the workspace of the request stand; of one that is not there, nobody looks
 */
public record Circumstances(OrganizationId home, LimitState key, LimitState workspace) {
    /** That the key which asks, if one does, belongs to this organization, and that no limit stands in the way. */
    public static Circumstances at(OrganizationId home) {
        return new Circumstances(home, LimitState.within(), LimitState.within());
    }
}
