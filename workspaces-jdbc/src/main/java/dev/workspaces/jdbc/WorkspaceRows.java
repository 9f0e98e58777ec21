package dev.workspaces.jdbc;

import dev.workspaces.id.Description;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.workspace.Workspace;
import dev.workspaces.workspace.WorkspaceDefaults;
import java.sql.SQLException;
import java.util.Map;

/** Workspaces as rows. */
final class WorkspaceRows {
    private WorkspaceRows() {}

    static Columns columns(Workspace it) {
        return Columns.of("organization", it.organization())
                .text("id", it.id())
                .text("slug", it.slug())
                .text("name", it.name())
                .text("description", it.description())
                .number("default_mark", Marks.mark(it.isDefault()))
                .text("status", Words.WORKSPACE_STATUS.write(it.status()))
                .json("overrides", SettingsJson.tree(it.overrides()))
                .json("defaults", tree(it.defaults()))
                .text(
                        "user_key_scopes_by",
                        it.userKeyScopesBy().map(PrincipalJson::tree).map(Json::write))
                .json("limits", LimitsJson.tree(it.limits()))
                .instant("created_at", it.createdAt())
                .instant("updated_at", it.updatedAt())
                .number("version", it.version());
    }

    static RowReader<Workspace> reader(Catalogue catalogue) {
        return row -> workspace(row, catalogue);
    }

    private static Workspace workspace(Row row, Catalogue catalogue) throws SQLException {
        return Workspace.builder()
                .organization(OrganizationId.of(row.text("organization")))
                .id(WorkspaceId.of(row.text("id")))
                .slug(Slug.of(row.text("slug")))
                .name(Name.of(row.text("name")))
                .description(Description.of(row.text("description")))
                .isDefault(Marks.isMarked(row.number("default_mark")))
                .status(Words.WORKSPACE_STATUS.read(row.text("status")))
                .overrides(SettingsJson.read(row.text("overrides")))
                .defaults(defaults(row.text("defaults")))
                .userKeyScopesBy(row.findText("user_key_scopes_by").map(json -> PrincipalJson.read(json, catalogue)))
                .limits(LimitsJson.read(row.text("limits")))
                .createdAt(row.instant("created_at"))
                .updatedAt(row.instant("updated_at"))
                .version(row.number("version"))
                .build();
    }

    private static Map<String, Object> tree(WorkspaceDefaults defaults) {
        return Map.of(
                "metadata", defaults.metadata(),
                "user_key_config", defaults.userKeyConfig(),
                "user_key_scopes", defaults.userKeyScopes());
    }

    private static WorkspaceDefaults defaults(String json) {
        return JsonObject.read(
                json,
                stored -> new WorkspaceDefaults(
                        stored.map("metadata"), stored.findText("user_key_config"), stored.texts("user_key_scopes")));
    }
}
