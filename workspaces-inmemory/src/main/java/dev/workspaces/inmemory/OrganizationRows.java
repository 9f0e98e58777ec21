package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.organization.Organization;
import java.util.List;
import java.util.Optional;

/** Where organizations are kept. */
final class OrganizationRows {
    final UniqueIndex<Slug, Organization> bySlug = UniqueIndex.by(row -> Optional.of(row.slug()));
    final Table<OrganizationId, Organization> table;

    OrganizationRows(Journal journal) {
        table = new Table<>(journal, Organization::id, List.of(bySlug));
    }
}
