package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.organization.Organization;
import dev.workspaces.storage.OrganizationRepository;
import java.util.Optional;

/** The organizations of one session. */
final class InMemoryOrganizations implements OrganizationRepository {
    private static final String KIND = "organization";

    private final Session session;

    InMemoryOrganizations(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return rows().table.find(id);
    }

    @Override
    public Optional<Organization> find(Slug slug) {
        return rows().bySlug.find(slug);
    }

    @Override
    public boolean isEmpty() {
        return rows().table.isEmpty();
    }

    @Override
    public Organization insert(Organization organization) {
        Existence.requireNone(find(organization.id()), KIND, "id");
        Existence.requireNone(find(organization.slug()), KIND, "slug");
        return rows().table.put(organization.toBuilder().version(1).build());
    }

    @Override
    public Organization update(Organization organization) {
        Organization before = at(organization.id(), organization.version());
        Existence.requireFree(find(organization.slug()), Optional.of(before), KIND, "slug");
        return rows().table
                .put(organization.toBuilder()
                        .createdAt(before.createdAt())
                        .version(before.version() + 1)
                        .build());
    }

    @Override
    public void delete(OrganizationId id, long version) {
        Organization gone = at(id, version);
        new Cascade(session.tables()).all(id);
        rows().table.remove(gone);
    }

    private Organization at(OrganizationId id, long version) {
        return rows().table.at(id, Organization::version, version, KIND, id);
    }

    private OrganizationRows rows() {
        return session.tables().organizations;
    }
}
