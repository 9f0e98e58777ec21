package dev.workspaces.policy;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.util.Map;

/** A change to a workspace itself. */
public sealed interface WorkspaceChange extends Change {
    /**
     * A workspace is archived, or restored.
     *
     * @param organization the workspace's
     * @param workspace which
     * @param status what then
     */
    record SetWorkspaceStatus(OrganizationId organization, WorkspaceId workspace, WorkspaceStatus status)
            implements WorkspaceChange {
        @Override
        public void applyTo(WorldBuilder world) {
            world.replace(organization, workspace, facts -> facts.with(status));
        }

        @Override
        public Power power() {
            return Power.WORKSPACE_MEMBERSHIP;
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "set_workspace_status")
                    .and("organization", organization)
                    .and("workspace", workspace)
                    .and("status", status.wireName())
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "make workspace `" + workspace + "` " + status.wireName();
        }
    }

    /**
     * The limits of a workspace are used up, or within bounds again.
     *
     * @param organization the workspace's
     * @param workspace which
     * @param limits how they stand then
     */
    record SetWorkspaceLimits(OrganizationId organization, WorkspaceId workspace, LimitState limits)
            implements WorkspaceChange {
        @Override
        public void applyTo(WorldBuilder world) {
            world.replace(organization, workspace, facts -> facts.with(limits));
        }

        @Override
        public Power power() {
            return Power.WORKSPACE_SETTING;
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "set_workspace_limits")
                    .and("organization", organization)
                    .and("workspace", workspace)
                    .and("exhausted", limits.isExhausted())
                    .and("rate_limited", limits.isRateLimited())
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "put workspace `" + workspace + "` " + limits;
        }
    }
}
