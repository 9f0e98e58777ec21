package dev.workspaces.storage;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.workspace.Workspace;
import java.util.Optional;

/** Finds workspaces. */
public interface WorkspaceReader {
    /** The workspace of this id in this organization; empty if it has none. */
    Optional<Workspace> find(OrganizationId organization, WorkspaceId id);

    /** The workspace of this slug in this organization; empty if it has none. */
    Optional<Workspace> find(OrganizationId organization, Slug slug);

    /** The default workspace of this organization; empty if it has none. */
    Optional<Workspace> findDefault(OrganizationId organization);

    /** The workspaces of an organization, by when they were created and their id. */
    Page<Workspace> list(OrganizationId organization, WorkspaceFilter filter, PageRequest page);

    /** How many workspaces of an organization match. */
    long count(OrganizationId organization, WorkspaceFilter filter);
}
