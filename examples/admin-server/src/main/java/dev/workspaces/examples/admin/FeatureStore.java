package dev.workspaces.examples.admin;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

    /**
     * A page of a feature in a workspace, in the order of their creation, with how many there are altogether.
     *
     * @throws dev.workspaces.error.InvalidInputException if what is on it is larger than {@link Paging#MAX_CHARACTERS}
     */
    Listed<FeatureItem> list(OrganizationId organization, WorkspaceId workspace, String feature, Paging page);

    /**
     * Changes the one of this id, as it is by now: no two changes to it happen at once.
     *
     * @return what it is then; empty if there is none any more
     */
    Optional<FeatureItem> update(FeatureItem item, UnaryOperator<FeatureItem> change);

    /** Takes one away; whether there was one. */
    boolean remove(FeatureItem item);

    /** How many of each feature are in a workspace. */
    Map<String, Long> remaining(OrganizationId organization, WorkspaceId workspace);
}
