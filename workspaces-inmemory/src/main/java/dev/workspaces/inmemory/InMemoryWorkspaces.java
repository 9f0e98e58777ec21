package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.storage.WorkspaceRepository;
import dev.workspaces.workspace.Workspace;
import java.util.Optional;

/** The workspaces of one session. */
final class InMemoryWorkspaces implements WorkspaceRepository {
    private static final String KIND = "workspace";

    private final Session session;

    InMemoryWorkspaces(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Workspace> find(OrganizationId organization, WorkspaceId id) {
        return rows().table.find(new Scoped<>(organization, id));
    }

    @Override
    public Optional<Workspace> find(OrganizationId organization, Slug slug) {
        return rows().bySlug.find(new Scoped<>(organization, slug));
    }

    @Override
    public Optional<Workspace> findDefault(OrganizationId organization) {
        return rows().defaults.find(organization);
    }

    @Override
    public Page<Workspace> list(OrganizationId organization, WorkspaceFilter filter, PageRequest page) {
        return new WorkspaceChoice(session.tables(), organization, filter).page(page);
    }

    @Override
    public long count(OrganizationId organization, WorkspaceFilter filter) {
        return new WorkspaceChoice(session.tables(), organization, filter).count();
    }

    @Override
    public Workspace insert(Workspace workspace) {
        OrganizationId organization = workspace.organization();
        Existence.requireSome(session.organizations().find(organization), "organization", organization);
        Existence.requireNone(find(organization, workspace.id()), KIND, "id");
        Existence.requireNone(find(organization, workspace.slug()), KIND, "slug");
        if (workspace.isDefault()) {
            Existence.requireNone(findDefault(organization), KIND, "default");
        }
        return rows().table.put(workspace.toBuilder().version(1).build());
    }

    @Override
    public Workspace update(Workspace workspace) {
        Workspace before = at(workspace.organization(), workspace.id(), workspace.version());
        Existence.requireFree(find(workspace.organization(), workspace.slug()), Optional.of(before), KIND, "slug");
        return rows().table
                .put(workspace.toBuilder()
                        .createdAt(before.createdAt())
                        .isDefault(before.isDefault())
                        .version(before.version() + 1)
                        .build());
    }

    @Override
    public void delete(OrganizationId organization, WorkspaceId id, long version) {
        new Cascade(session.tables()).workspace(at(organization, id, version));
    }

    private Workspace at(OrganizationId organization, WorkspaceId id, long version) {
        return rows().table.at(new Scoped<>(organization, id), Workspace::version, version, KIND, id);
    }

    private WorkspaceRows rows() {
        return session.tables().workspaces;
    }
}
