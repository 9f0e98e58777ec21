package dev.workspaces.examples.admin;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A store of features at which something happens.
 *
 * @param store what keeps them
 * @param beforeAdding what happens before one is added
 * @param beforeCounting what happens before those that are left are counted
 */
record InterruptedFeatures(FeatureStore store, Runnable beforeAdding, Runnable beforeCounting) implements FeatureStore {
    @Override
    public void add(FeatureItem item) {
        beforeAdding.run();
        store.add(item);
    }

    @Override
    public Optional<FeatureItem> find(
            OrganizationId organization, WorkspaceId workspace, String feature, String idOrSlug) {
        return store.find(organization, workspace, feature, idOrSlug);
    }

    @Override
    public Listed<FeatureItem> list(OrganizationId organization, WorkspaceId workspace, String feature, Paging page) {
        return store.list(organization, workspace, feature, page);
    }

    @Override
    public Optional<FeatureItem> update(FeatureItem item, UnaryOperator<FeatureItem> change) {
        return store.update(item, change);
    }

    @Override
    public boolean remove(FeatureItem item) {
        return store.remove(item);
    }

    @Override
    public Map<String, Long> remaining(OrganizationId organization, WorkspaceId workspace) {
        beforeCounting.run();
        return store.remaining(organization, workspace);
    }
}
