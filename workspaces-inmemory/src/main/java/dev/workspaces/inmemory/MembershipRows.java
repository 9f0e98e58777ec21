package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.page.Cursor;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import java.util.List;

/** Where memberships in organizations are kept. */
final class MembershipRows {
    final SortedIndex<OrganizationId, OrganizationMembership> byOrganization =
            SortedIndex.by(OrganizationMembership::organization, MembershipRows::place);
    final SortedIndex<Scoped<OrganizationRole>, OrganizationMembership> byRole =
            SortedIndex.by(row -> new Scoped<>(row.organization(), row.role()), MembershipRows::place);
    final SortedIndex<OrganizationId, OrganizationMembership> activeOwners = SortedIndex.byEach(
            row -> isActiveOwner(row) ? List.of(row.organization()) : List.of(), MembershipRows::place);
    final SortedIndex<UserId, OrganizationMembership> byUser =
            SortedIndex.by(OrganizationMembership::user, row -> Places.of(row.createdAt(), row.organization()));
    final Table<Scoped<UserId>, OrganizationMembership> table;

    MembershipRows(Journal journal) {
        table = new Table<>(
                journal,
                row -> new Scoped<>(row.organization(), row.user()),
                List.of(byOrganization, byRole, activeOwners, byUser));
    }

    static Cursor place(OrganizationMembership row) {
        return Places.of(row.createdAt(), row.user());
    }

    private static boolean isActiveOwner(OrganizationMembership row) {
        return row.role() == OrganizationRole.OWNER && row.status() == MembershipStatus.ACTIVE;
    }
}
