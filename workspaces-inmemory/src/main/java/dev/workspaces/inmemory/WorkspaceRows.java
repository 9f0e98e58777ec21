package dev.workspaces.inmemory;

import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.page.Cursor;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** Where workspaces are kept. */
final class WorkspaceRows {
    final UniqueIndex<Scoped<Slug>, Workspace> bySlug =
            UniqueIndex.by(row -> Optional.of(new Scoped<>(row.organization(), row.slug())));
    final UniqueIndex<OrganizationId, Workspace> defaults =
            UniqueIndex.by(row -> Optional.of(row.organization()).filter(any -> row.isDefault()));
    final SortedIndex<OrganizationId, Workspace> byOrganization =
            SortedIndex.by(Workspace::organization, WorkspaceRows::place);
    final SortedIndex<Scoped<WorkspaceStatus>, Workspace> byStatus =
            SortedIndex.by(row -> new Scoped<>(row.organization(), row.status()), WorkspaceRows::place);
    final SortedIndex<Scoped<Name>, Workspace> byName =
            SortedIndex.by(row -> new Scoped<>(row.organization(), row.name()), WorkspaceRows::place);
    final Table<Scoped<WorkspaceId>, Workspace> table;

    WorkspaceRows(Journal journal) {
        table = new Table<>(
                journal,
                row -> new Scoped<>(row.organization(), row.id()),
                List.of(bySlug, defaults, byOrganization, byStatus, byName));
    }

    static Cursor place(Workspace row) {
        return Places.of(row.createdAt(), row.id());
    }
}
