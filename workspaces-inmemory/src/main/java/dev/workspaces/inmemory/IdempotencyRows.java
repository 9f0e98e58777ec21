package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.page.Cursor;
import dev.workspaces.storage.IdempotencyRecord;
import java.util.List;

/** Where it is kept what was carried out under idempotency keys. */
final class IdempotencyRows {
    final SortedIndex<OrganizationId, IdempotencyRecord> byOrganization =
            SortedIndex.by(IdempotencyRecord::organization, IdempotencyRows::place);
    final SortedIndex<Anywhere, IdempotencyRecord> all =
            SortedIndex.by(row -> Anywhere.ANYWHERE, IdempotencyRows::place);
    final Table<Scoped<Call>, IdempotencyRecord> table;

    /** Who called something how. */
    record Call(String principal, String key) {}

    IdempotencyRows(Journal journal) {
        table = new Table<>(
                journal,
                row -> new Scoped<>(row.organization(), new Call(row.principal(), row.key())),
                List.of(byOrganization, all));
    }

    private static Cursor place(IdempotencyRecord row) {
        return Places.of(row.at(), row.organization(), row.principal(), row.key());
    }
}
