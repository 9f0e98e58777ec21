package dev.workspaces.jdbc;

import dev.workspaces.id.NamePart;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.storage.WorkspaceRepository;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** The workspaces of one session. */
final class JdbcWorkspaces implements WorkspaceRepository {
    private static final String KIND = "workspace";

    private final JdbcSession session;

    JdbcWorkspaces(JdbcSession session) {
        this.session = session;
    }

    @Override
    public Optional<Workspace> find(OrganizationId organization, WorkspaceId id) {
        return session.sql().find(finding(organization, id));
    }

    Finding<Workspace> finding(OrganizationId organization, WorkspaceId id) {
        String query = """
                SELECT * FROM ws_workspace WHERE organization = :organization AND id = :id
                """;
        return finding(query, Columns.of("organization", organization).text("id", id));
    }

    @Override
    public Optional<Workspace> find(OrganizationId organization, Slug slug) {
        String query = """
                SELECT * FROM ws_workspace WHERE organization = :organization AND slug = :slug
                """;
        return session.sql()
                .find(finding(query, Columns.of("organization", organization).text("slug", slug)));
    }

    @Override
    public Optional<Workspace> findDefault(OrganizationId organization) {
        String query = """
                SELECT * FROM ws_workspace WHERE organization = :organization AND default_mark = 1
                """;
        return session.sql().find(finding(query, Columns.of("organization", organization)));
    }

    private Finding<Workspace> finding(String query, Columns values) {
        return new Finding<>(query, values, WorkspaceRows.reader(session.catalogue()));
    }

    /** Goes on only where the organization has this one. */
    void require(OrganizationId organization, WorkspaceId id) {
        Existence.requireSome(find(organization, id).isPresent(), KIND, id);
    }

    @Override
    public Page<Workspace> list(OrganizationId organization, WorkspaceFilter filter, PageRequest page) {
        Listing<Workspace> listing = new Listing<>(
                "w.*",
                List.of("w.created_at", "w.id"),
                WorkspaceRows.reader(session.catalogue()),
                row -> Places.of(row.createdAt(), row.id()));
        return listing.page(session.sql(), matching(organization, filter), page);
    }

    @Override
    public long count(OrganizationId organization, WorkspaceFilter filter) {
        return matching(organization, filter).count(session.sql());
    }

    private Selection matching(OrganizationId organization, WorkspaceFilter filter) {
        String isMember = """
                EXISTS (SELECT 1 FROM ws_workspace_membership m
                        WHERE m.organization = w.organization AND m.workspace = w.id AND m.person = :person)""";
        return new Selection("ws_workspace w", "w.organization = :organization", organization)
                .and(isMember, "person", filter.member())
                .and("w.id = :only", "only", filter.only())
                .and("w.name = :name", "name", filter.name())
                .and(
                        session.dialect().finds("w.name", ":part"),
                        "part",
                        filter.part().map(NamePart::expression))
                .and("w.status = :status", "status", filter.status().map(Words.WORKSPACE_STATUS::write));
    }

    @Override
    public Workspace insert(Workspace workspace) {
        OrganizationId organization = workspace.organization();
        session.organizations().require(organization);
        Existence.requireNone(find(organization, workspace.id()), KIND, "id");
        Existence.requireNone(find(organization, workspace.slug()), KIND, "slug");
        if (workspace.isDefault()) {
            Existence.requireNone(findDefault(organization), KIND, "default");
        }
        String insert = """
                INSERT INTO ws_workspace
                       (organization, id, slug, name, description, default_mark, status, overrides, defaults,
                        user_key_scopes_by, limits, created_at, updated_at, version)
                VALUES (:organization, :id, :slug, :name, :description, :default_mark, :status, :overrides, :defaults,
                        :user_key_scopes_by, :limits, :created_at, :updated_at, 1)
                """;
        session.writing().writeSoon(insert, WorkspaceRows.columns(workspace));
        return workspace.toBuilder().version(1).build();
    }

    /** Waits for whoever holds the row, archiving or not. */
    @Override
    public Workspace update(Workspace workspace) {
        Workspace before = at(workspace.organization(), workspace.id(), workspace.version());
        Existence.requireFree(find(workspace.organization(), workspace.slug()), Optional.of(before), KIND, "slug");
        String update = """
                UPDATE ws_workspace
                SET slug = :slug, name = :name, description = :description, status = :status, overrides = :overrides,
                    defaults = :defaults, user_key_scopes_by = :user_key_scopes_by, limits = :limits,
                    updated_at = :updated_at, version = version + 1
                WHERE organization = :organization AND id = :id AND version = :version
                """;
        int rows = session.writing().write(update, WorkspaceRows.columns(workspace));
        Existence.requireWritten(rows, KIND, workspace.id(), workspace.version());
        return workspace.toBuilder()
                .createdAt(before.createdAt())
                .isDefault(before.isDefault())
                .version(before.version() + 1)
                .build();
    }

    /** What belongs to it goes by foreign keys. Waits for whoever holds the row. */
    @Override
    public void delete(OrganizationId organization, WorkspaceId id, long version) {
        at(organization, id, version);
        String delete = """
                DELETE FROM ws_workspace WHERE organization = :organization AND id = :id AND version = :version
                """;
        Columns key = Columns.of("organization", organization).text("id", id).number("version", version);
        Existence.requireWritten(session.writing().write(delete, key), KIND, id, version);
    }

    private Workspace at(OrganizationId organization, WorkspaceId id, long version) {
        return Existence.at(find(organization, id), Workspace::version, version, KIND, id);
    }
}
