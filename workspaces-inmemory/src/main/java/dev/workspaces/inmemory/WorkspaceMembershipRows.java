package dev.workspaces.inmemory;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.page.Cursor;
import dev.workspaces.workspace.Workspace;
import java.util.List;

/** Where memberships in workspaces are kept. */
final class WorkspaceMembershipRows {
    final SortedIndex<Scoped<WorkspaceId>, WorkspaceMembership> byWorkspace =
            SortedIndex.by(row -> new Scoped<>(row.organization(), row.workspace()), WorkspaceMembershipRows::place);
    final SortedIndex<Scoped<GroupIn>, WorkspaceMembership> byGroup =
            SortedIndex.byEach(WorkspaceMembershipRows::groups, WorkspaceMembershipRows::place);
    final SortedIndex<Scoped<UserId>, WorkspaceMembership> byUser;
    final Table<Scoped<WorkspaceUser>, WorkspaceMembership> table;

    /** Somebody's memberships stand where their workspaces do, which have to be there before and after them. */
    WorkspaceMembershipRows(Journal journal, Table<Scoped<WorkspaceId>, Workspace> workspaces) {
        byUser = SortedIndex.by(
                row -> new Scoped<>(row.organization(), row.user()), row -> placeOfWorkspace(row, workspaces));
        table = new Table<>(
                journal,
                row -> new Scoped<>(row.organization(), new WorkspaceUser(row.workspace(), row.user())),
                List.of(byWorkspace, byGroup, byUser));
    }

    static Cursor place(WorkspaceMembership row) {
        return Places.of(row.createdAt(), row.user());
    }

    private static List<Scoped<GroupIn>> groups(WorkspaceMembership row) {
        return row.groups().keySet().stream()
                .map(group -> new Scoped<>(row.organization(), new GroupIn(group, row.workspace())))
                .toList();
    }

    private static Cursor placeOfWorkspace(WorkspaceMembership row, Table<Scoped<WorkspaceId>, Workspace> workspaces) {
        return workspaces
                .find(new Scoped<>(row.organization(), row.workspace()))
                .map(WorkspaceRows::place)
                .orElseThrow();
    }
}
