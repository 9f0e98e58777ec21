package dev.workspaces.jdbc;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.service.Inventory;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What a host keeps in workspaces, in a table with a foreign key on them; as the documentation shows it. */
final class HostRows implements Inventory, AutoCloseable {
    private final JdbcTemplate host;
    private final String table = "host_prompt_" + Long.toHexString(System.nanoTime());

    HostRows(TestDatabase database) {
        // what Spring does not know is in none of its transactions
        host = new JdbcTemplate(new DelegatingDataSource(database.dataSource()));
        String collation = host.execute((ConnectionCallback<String>)
                connection -> Databases.dialect(connection).collation());
        String options = collation.isEmpty() ? "" : " ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = " + collation;
        host.execute("CREATE TABLE " + table
                + " (name VARCHAR(255) NOT NULL, organization VARCHAR(255) NOT NULL, workspace VARCHAR(255) NOT NULL,"
                + " FOREIGN KEY (organization, workspace) REFERENCES ws_workspace (organization, id))" + options);
    }

    /** Into a workspace that is held. */
    boolean add(String name, OrganizationId organization, WorkspaceId workspace) {
        String insert = "INSERT INTO " + table + " (name, organization, workspace) VALUES (?, ?, ?)";
        return host.update(insert, name, organization.value(), workspace.value()) == 1;
    }

    void remove(String name) {
        remove(name, host);
    }

    /** In a transaction of somebody's. */
    void remove(String name, JdbcTemplate somebody) {
        somebody.update("DELETE FROM " + table + " WHERE name = ?", name);
    }

    boolean isThere(String name) {
        return number("name = ?", name) == 1;
    }

    @Override
    public Map<String, Long> remaining(OrganizationId organization, WorkspaceId workspace) {
        return Map.of("prompts", number("organization = ? AND workspace = ?", organization.value(), workspace.value()));
    }

    private long number(String condition, Object... values) {
        Long number = host.queryForObject("SELECT count(*) FROM " + table + " WHERE " + condition, Long.class, values);
        return number == null ? 0 : number;
    }

    @Override
    public void close() {
        host.execute("DROP TABLE " + table);
    }
}
