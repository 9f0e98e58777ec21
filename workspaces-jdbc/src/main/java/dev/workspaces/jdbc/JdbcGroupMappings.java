package dev.workspaces.jdbc;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.storage.GroupMappingRepository;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Which external groups have a role in which workspace, for one session. */
final class JdbcGroupMappings implements GroupMappingRepository {
    private static final String KIND = "group mapping";

    private final JdbcSession session;
    private final RowReader<GroupMapping> reader;
    private final Listing<GroupMapping> byCreation;

    JdbcGroupMappings(JdbcSession session) {
        this.session = session;
        this.reader = reader(session.catalogue());
        this.byCreation = new Listing<>(
                "*",
                List.of("created_at", "workspace", "group_name"),
                reader,
                it -> Places.of(it.createdAt(), it.workspace(), it.group()));
    }

    @Override
    public Optional<GroupMapping> find(OrganizationId organization, GroupName group, WorkspaceId workspace) {
        Selection one = in(organization, workspace).and("group_name = :group_name", "group_name", Optional.of(group));
        return session.sql().find(new Finding<>(one.query("*"), one.values(), reader));
    }

    @Override
    public List<GroupMapping> ofGroup(OrganizationId organization, GroupName group) {
        Selection all = of(organization).and("group_name = :group_name", "group_name", Optional.of(group));
        return byCreation.all(session.sql(), all);
    }

    @Override
    public List<GroupMapping> ofWorkspace(OrganizationId organization, WorkspaceId workspace) {
        return byCreation.all(session.sql(), in(organization, workspace));
    }

    @Override
    public Page<GroupMapping> list(OrganizationId organization, PageRequest page) {
        return byCreation.page(session.sql(), of(organization), page);
    }

    @Override
    public long count(OrganizationId organization) {
        return of(organization).count(session.sql());
    }

    private static Selection in(OrganizationId organization, WorkspaceId workspace) {
        return of(organization).and("workspace = :workspace", "workspace", Optional.of(workspace));
    }

    private static Selection of(OrganizationId organization) {
        return new Selection("ws_group_mapping", "organization = :organization", organization);
    }

    @Override
    public GroupMapping insert(GroupMapping mapping) {
        session.workspaces().require(mapping.organization(), mapping.workspace());
        Existence.requireNone(find(mapping.organization(), mapping.group(), mapping.workspace()), KIND, "group");
        String insert = """
                INSERT INTO ws_group_mapping
                       (organization, workspace, group_name, role, mapped_by, created_at, updated_at, version)
                VALUES (:organization, :workspace, :group_name, :role, :mapped_by, :created_at, :updated_at, 1)
                """;
        session.writing().writeSoon(insert, columns(mapping));
        return mapping.toBuilder().version(1).build();
    }

    @Override
    public GroupMapping update(GroupMapping mapping) {
        GroupMapping before = at(mapping.organization(), mapping.group(), mapping.workspace(), mapping.version());
        String update = """
                UPDATE ws_group_mapping
                SET role = :role, mapped_by = :mapped_by, updated_at = :updated_at, version = version + 1
                WHERE organization = :organization AND workspace = :workspace AND group_name = :group_name
                  AND version = :version
                """;
        int rows = session.writing().write(update, columns(mapping));
        Existence.requireWritten(rows, KIND, mapping.group(), mapping.version());
        return mapping.toBuilder()
                .createdAt(before.createdAt())
                .version(before.version() + 1)
                .build();
    }

    @Override
    public void delete(OrganizationId organization, GroupName group, WorkspaceId workspace, long version) {
        at(organization, group, workspace, version);
        String delete = """
                DELETE FROM ws_group_mapping
                WHERE organization = :organization AND workspace = :workspace AND group_name = :group_name
                  AND version = :version
                """;
        Columns key = Columns.of("organization", organization)
                .text("workspace", workspace)
                .text("group_name", group)
                .number("version", version);
        Existence.requireWritten(session.writing().write(delete, key), KIND, group, version);
    }

    private GroupMapping at(OrganizationId organization, GroupName group, WorkspaceId workspace, long version) {
        return Existence.at(find(organization, group, workspace), GroupMapping::version, version, KIND, group);
    }

    @Override
    public boolean isKeptOut(OrganizationId organization, WorkspaceId workspace, UserId user) {
        String query = """
                SELECT 1 FROM ws_kept_out
                WHERE organization = :organization AND workspace = :workspace AND person = :person
                """;
        return session.sql().isThere(query, note(organization, workspace, user));
    }

    @Override
    public void keepOut(OrganizationId organization, WorkspaceId workspace, UserId user) {
        session.workspaces().require(organization, workspace);
        if (!isKeptOut(organization, workspace, user)) {
            String insert = """
                    INSERT INTO ws_kept_out (organization, workspace, person)
                    VALUES (:organization, :workspace, :person)
                    """;
            session.writing().writeSoon(insert, note(organization, workspace, user));
        }
    }

    @Override
    public void letIn(OrganizationId organization, WorkspaceId workspace, UserId user) {
        String delete = """
                DELETE FROM ws_kept_out
                WHERE organization = :organization AND workspace = :workspace AND person = :person
                """;
        session.writing().write(delete, note(organization, workspace, user));
    }

    private static Columns note(OrganizationId organization, WorkspaceId workspace, UserId user) {
        return Columns.of("organization", organization)
                .text("workspace", workspace)
                .text("person", user);
    }

    static Columns columns(GroupMapping it) {
        return Columns.of("organization", it.organization())
                .text("workspace", it.workspace())
                .text("group_name", it.group())
                .text("role", Words.WORKSPACE_ROLE.write(it.role()))
                .json("mapped_by", PrincipalJson.tree(it.mappedBy()))
                .instant("created_at", it.createdAt())
                .instant("updated_at", it.updatedAt())
                .number("version", it.version());
    }

    static RowReader<GroupMapping> reader(Catalogue catalogue) {
        return row -> mapping(row, catalogue);
    }

    private static GroupMapping mapping(Row row, Catalogue catalogue) throws SQLException {
        return GroupMapping.builder()
                .organization(OrganizationId.of(row.text("organization")))
                .workspace(WorkspaceId.of(row.text("workspace")))
                .group(GroupName.of(row.text("group_name")))
                .role(Words.WORKSPACE_ROLE.read(row.text("role")))
                .mappedBy(PrincipalJson.read(row.text("mapped_by"), catalogue))
                .createdAt(row.instant("created_at"))
                .updatedAt(row.instant("updated_at"))
                .version(row.number("version"))
                .build();
    }
}
