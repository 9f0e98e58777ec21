package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.page.Cursor;
import java.time.Instant;
import java.util.List;

/** Where group mappings are kept, and who is kept out of what they give. */
final class GroupMappingRows {
    final SortedIndex<OrganizationId, GroupMapping> byOrganization =
            SortedIndex.by(GroupMapping::organization, GroupMappingRows::place);
    final SortedIndex<Scoped<GroupName>, GroupMapping> byGroup =
            SortedIndex.by(row -> new Scoped<>(row.organization(), row.group()), GroupMappingRows::place);
    final SortedIndex<Scoped<WorkspaceId>, GroupMapping> byWorkspace =
            SortedIndex.by(row -> new Scoped<>(row.organization(), row.workspace()), GroupMappingRows::place);
    final Table<Scoped<GroupIn>, GroupMapping> table;

    final SortedIndex<Scoped<WorkspaceId>, Scoped<WorkspaceUser>> keptOutOf = SortedIndex.by(
            row -> new Scoped<>(row.organization(), row.what().workspace()),
            row -> Places.of(Instant.EPOCH, row.what().user()));
    final Table<Scoped<WorkspaceUser>, Scoped<WorkspaceUser>> keptOut;

    GroupMappingRows(Journal journal) {
        table = new Table<>(
                journal,
                row -> new Scoped<>(row.organization(), new GroupIn(row.group(), row.workspace())),
                List.of(byOrganization, byGroup, byWorkspace));
        keptOut = new Table<>(journal, row -> row, List.of(keptOutOf));
    }

    private static Cursor place(GroupMapping row) {
        return Places.of(row.createdAt(), row.workspace(), row.group());
    }
}
