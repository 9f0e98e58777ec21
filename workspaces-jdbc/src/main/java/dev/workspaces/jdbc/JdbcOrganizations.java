package dev.workspaces.jdbc;

import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.organization.Organization;
import dev.workspaces.storage.OrganizationRepository;
import java.sql.SQLException;
import java.util.Optional;

/** The organizations of one session. */
final class JdbcOrganizations implements OrganizationRepository {
    private static final String KIND = "organization";

    private final JdbcSession session;

    JdbcOrganizations(JdbcSession session) {
        this.session = session;
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return session.sql().find(finding(id));
    }

    static Finding<Organization> finding(OrganizationId id) {
        String query = """
                SELECT * FROM ws_organization WHERE id = :id
                """;
        return new Finding<>(query, Columns.of("id", id), JdbcOrganizations::organization);
    }

    @Override
    public Optional<Organization> find(Slug slug) {
        String query = """
                SELECT * FROM ws_organization WHERE slug = :slug
                """;
        return session.sql().find(new Finding<>(query, Columns.of("slug", slug), JdbcOrganizations::organization));
    }

    @Override
    public boolean isEmpty() {
        String query = """
                SELECT 1 FROM ws_organization LIMIT 1
                """;
        return !session.sql().isThere(query, new Columns());
    }

    /** Goes on only where there is one of this id. */
    void require(OrganizationId id) {
        Existence.requireSome(find(id).isPresent(), KIND, id);
    }

    @Override
    public Organization insert(Organization organization) {
        Existence.requireNone(find(organization.id()), KIND, "id");
        Existence.requireNone(find(organization.slug()), KIND, "slug");
        Organization first = organization.toBuilder().version(1).build();
        String insert = """
                INSERT INTO ws_organization
                       (id, slug, name, settings, overridable, created_at, updated_at, version)
                VALUES (:id, :slug, :name, :settings, :overridable, :created_at, :updated_at, 1)
                """;
        session.writing().writeSoon(insert, columns(first));
        return first;
    }

    @Override
    public Organization update(Organization organization) {
        OrganizationId id = organization.id();
        Organization before = at(id, organization.version());
        Existence.requireFree(find(organization.slug()), Optional.of(before), KIND, "slug");
        String update = """
                UPDATE ws_organization
                SET slug = :slug, name = :name, settings = :settings, overridable = :overridable,
                    updated_at = :updated_at, version = version + 1
                WHERE id = :id AND version = :version
                """;
        int rows = session.writing().write(update, columns(organization));
        Existence.requireWritten(rows, KIND, id, organization.version());
        return organization.toBuilder()
                .createdAt(before.createdAt())
                .version(before.version() + 1)
                .build();
    }

    /** What belongs to it goes by foreign keys. */
    @Override
    public void delete(OrganizationId id, long version) {
        at(id, version);
        String delete = """
                DELETE FROM ws_organization WHERE id = :id AND version = :version
                """;
        int rows = session.writing().write(delete, Columns.of("id", id).number("version", version));
        Existence.requireWritten(rows, KIND, id, version);
    }

    private Organization at(OrganizationId id, long version) {
        return Existence.at(find(id), Organization::version, version, KIND, id);
    }

    static Columns columns(Organization it) {
        return Columns.of("id", it.id())
                .text("slug", it.slug())
                .text("name", it.name())
                .json("settings", SettingsJson.tree(it.settings()))
                .json(
                        "overridable",
                        it.overridable().stream()
                                .map(Words.CATEGORY::write)
                                .sorted()
                                .toList())
                .instant("created_at", it.createdAt())
                .instant("updated_at", it.updatedAt())
                .number("version", it.version());
    }

    static Organization organization(Row row) throws SQLException {
        return Organization.builder()
                .id(OrganizationId.of(row.text("id")))
                .slug(Slug.of(row.text("slug")))
                .name(Name.of(row.text("name")))
                .settings(SettingsJson.read(row.text("settings")))
                .overridable(JsonObject.readTexts(row.text("overridable")).stream()
                        .map(Words.CATEGORY::read)
                        .toList())
                .createdAt(row.instant("created_at"))
                .updatedAt(row.instant("updated_at"))
                .version(row.number("version"))
                .build();
    }
}
