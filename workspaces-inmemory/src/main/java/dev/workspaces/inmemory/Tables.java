package dev.workspaces.inmemory;

import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.Revision;
import java.util.List;

/** All that is kept. */
final class Tables {
    final Journal journal = new Journal();
    final OrganizationRows organizations = new OrganizationRows(journal);
    final WorkspaceRows workspaces = new WorkspaceRows(journal);
    final UserRows users = new UserRows(journal);
    final MembershipRows memberships = new MembershipRows(journal);
    final WorkspaceMembershipRows workspaceMemberships = new WorkspaceMembershipRows(journal, workspaces.table);
    final InviteRows invites = new InviteRows(journal);
    final KeyRows keys = new KeyRows(journal);
    final GroupMappingRows groupMappings = new GroupMappingRows(journal);
    final IdempotencyRows idempotency = new IdempotencyRows(journal);
    final Logs<AuditEvent> audit = new Logs<>(journal);
    final Table<OrganizationId, Scoped<AuditHead>> checkpoints = new Table<>(journal, Scoped::organization, List.of());
    final Logs<Revision> changes = new Logs<>(journal);
    final Table<Scoped<Name>, InMemoryChanges.Heard> heard =
            new Table<>(journal, InMemoryChanges.Heard::key, List.of());
}
