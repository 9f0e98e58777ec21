package dev.workspaces.examples.admin;

import dev.workspaces.workspace.Workspace;

/** A workspace, as clients know it. */
final class WorkspaceShape {
    private WorkspaceShape() {}

    static Json of(Workspace workspace) {
        return Json.object("workspace")
                .with("id", workspace.id())
                .with("slug", workspace.slug())
                .with("name", workspace.name())
                .with("description", workspace.description())
                .with("defaults", Defaults.shape(workspace.defaults()))
                .with("is_default", workspace.isDefault())
                .with("status", workspace.status().wireName())
                .with("usage_limits", LimitFields.usage(workspace.limits()))
                .with("rate_limits", LimitFields.rates(workspace.limits()))
                .with("created_at", workspace.createdAt())
                .with("last_updated_at", workspace.updatedAt());
    }
}
