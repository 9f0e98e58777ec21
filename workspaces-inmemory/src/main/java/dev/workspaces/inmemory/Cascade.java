package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.page.Cursor;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.NavigableMap;

/** What goes with something else. What hangs on a row goes before it. */
final class Cascade {
    private final Tables tables;

    Cascade(Tables tables) {
        this.tables = tables;
    }

    /** All that belongs to an organization. */
    void all(OrganizationId organization) {
        tables.workspaces.byOrganization.list(organization).forEach(this::workspace);
        keys(tables.keys.ofOrganization(organization));
        tables.memberships.byOrganization.list(organization).forEach(tables.memberships.table::remove);
        tables.invites.byOrganization.list(organization).forEach(tables.invites.table::remove);
        tables.idempotency.byOrganization.list(organization).forEach(tables.idempotency.table::remove);
    }

    /** A workspace with its memberships, its keys, its group mappings, and the notes of whom those do not bring in. */
    void workspace(Workspace workspace) {
        Scoped<WorkspaceId> place = new Scoped<>(workspace.organization(), workspace.id());
        tables.workspaceMemberships.byWorkspace.list(place).forEach(tables.workspaceMemberships.table::remove);
        tables.groupMappings.byWorkspace.list(place).forEach(tables.groupMappings.table::remove);
        tables.groupMappings.keptOutOf.list(place).forEach(tables.groupMappings.keptOut::remove);
        keys(tables.keys.ofWorkspace(workspace.organization(), workspace.id()));
        tables.workspaces.table.remove(workspace);
    }

    private void keys(NavigableMap<Cursor, ApiKey> view) {
        List.copyOf(view.values()).forEach(tables.keys.table::remove);
    }

    /** Somebody's memberships in the workspaces of an organization. */
    void memberships(OrganizationId organization, UserId user) {
        tables.workspaceMemberships
                .byUser
                .list(new Scoped<>(organization, user))
                .forEach(tables.workspaceMemberships.table::remove);
    }
}
