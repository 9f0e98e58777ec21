package dev.workspaces.inmemory;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.page.Cursor;
import java.util.List;
import java.util.Optional;

/** Where invites are kept. */
final class InviteRows {
    final UniqueIndex<String, Invite> byToken = UniqueIndex.by(Invite::tokenDigest);
    final UniqueIndex<Scoped<EmailAddress>, Invite> pendingTo = UniqueIndex.by(
            row -> Optional.of(new Scoped<>(row.organization(), row.email())).filter(any -> isPending(row)));
    final SortedIndex<OrganizationId, Invite> byOrganization = SortedIndex.by(Invite::organization, InviteRows::place);
    final SortedIndex<Scoped<InviteStatus>, Invite> byStatus =
            SortedIndex.by(row -> new Scoped<>(row.organization(), row.status()), InviteRows::place);
    final SortedIndex<Scoped<EmailAddress>, Invite> byEmail =
            SortedIndex.by(row -> new Scoped<>(row.organization(), row.email()), InviteRows::place);
    final SortedIndex<Scoped<WorkspaceId>, Invite> pendingInto =
            SortedIndex.byEach(InviteRows::workspacesIfPending, InviteRows::place);
    final SortedIndex<InviteStatus, Invite> byExpiry = SortedIndex.byEach(
            row -> isPending(row) ? List.of(row.status()) : List.of(),
            row -> Places.of(row.expiresAt(), row.organization(), row.id()));
    final Table<Scoped<InviteId>, Invite> table;

    InviteRows(Journal journal) {
        table = new Table<>(
                journal,
                row -> new Scoped<>(row.organization(), row.id()),
                List.of(byToken, pendingTo, byOrganization, byStatus, byEmail, pendingInto, byExpiry));
    }

    static boolean isPending(Invite row) {
        return row.status() == InviteStatus.PENDING;
    }

    private static Cursor place(Invite row) {
        return Places.of(row.createdAt(), row.id());
    }

    private static List<Scoped<WorkspaceId>> workspacesIfPending(Invite row) {
        return row.workspaces().keySet().stream()
                .filter(any -> isPending(row))
                .map(workspace -> new Scoped<>(row.organization(), workspace))
                .toList();
    }
}
