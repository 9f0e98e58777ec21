package dev.workspaces.examples.admin;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what the server has in workspaces. Decides nothing: whoever asks has been allowed to. Safe for any number of threads. */
interface FeatureStore {
    /**
     * Adds one.
     *
     * @throws dev.workspaces.error.AlreadyExistsException if its slug is taken
     */
    void add(FeatureItem item);

    /** The one of this id, anywhere in the organization, or else of this slug in the workspace; empty if there is none. */
    Optional<FeatureItem> find(OrganizationId organization, WorkspaceId workspace, String feature, String idOrSlug);

    /** All of a feature in a workspace, in the order of their creation. */
    List<FeatureItem> list(OrganizationId organization, WorkspaceId workspace, String feature);

    /** Puts this in the place of the one of its id; whether there was one. */
    boolean replace(FeatureItem item);

    /** Takes one away; whether there was one. */
    boolean remove(FeatureItem item);

    /** How many of each feature are in a workspace. */
    Map<String, Long> remaining(OrganizationId organization, WorkspaceId workspace);
}
