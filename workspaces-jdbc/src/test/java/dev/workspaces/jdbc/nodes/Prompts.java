package dev.workspaces.jdbc.nodes;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.service.Inventory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** What a host keeps in workspaces, in a table of its own in the same database. */
final class Prompts implements Inventory {
    private final DataSource database;
    private final String table;

    Prompts(DataSource database, String prefix) {
        this.database = database;
        this.table = prefix + "prompt";
    }

    void createTable() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement create =
                        connection.prepareStatement("CREATE TABLE " + table + " (workspace VARCHAR(255) NOT NULL)")) {
            create.execute();
        }
    }

    /** For a workspace that is held. */
    boolean add(WorkspaceId workspace) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO " + table + " (workspace) VALUES (?)")) {
            insert.setString(1, workspace.value());
            return insert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    long in(WorkspaceId workspace) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE workspace = ?")) {
            query.setString(1, workspace.value());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public Map<String, Long> remaining(OrganizationId organization, WorkspaceId workspace) {
        return Map.of("prompts", in(workspace));
    }
}
