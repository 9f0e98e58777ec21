package dev.workspaces.service;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.util.Map;

/**
 * What the host keeps in workspaces. Asked inside the transaction that deletes one, while nobody holds it: see
 * {@code Workspaces.holding}. Where it takes a connection of a pool, two are held at once. What it throws ends the deletion.
 */
@FunctionalInterface
public interface Inventory {
    /**
     * What is left in a workspace.
     *
     * @return how many of which kind, such as {@code prompts}; a workspace is empty where all are 0
     */
    Map<String, Long> remaining(OrganizationId organization, WorkspaceId workspace);
}
