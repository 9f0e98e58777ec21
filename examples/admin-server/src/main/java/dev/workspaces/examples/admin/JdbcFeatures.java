package dev.workspaces.examples.admin;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** In a table of the server's own, beside those of the library. */
final class JdbcFeatures implements FeatureStore {
    private static final String ROWS = "SELECT " + FeatureRow.COLUMNS + " FROM admin_feature ";
    private static final String IN_WORKSPACE =
            "WHERE organization = :organization AND workspace = :workspace AND feature = :feature ";
    private static final String PAGE = IN_WORKSPACE + "ORDER BY created_at, id LIMIT :size OFFSET :offset";

    private final Jdbi jdbi;

    /**
     * Creates the table where there is none.
     *
     * @param isMySql whether it is MariaDB or MySQL
     */
    JdbcFeatures(ConnectionFactory database, boolean isMySql) {
        jdbi = Jdbi.create(database);
        // what is kept may be a provider's secret: no failure shows it
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.useHandle(handle -> FeatureTable.statements(isMySql).forEach(handle::execute));
    }

    @Override
    public void add(FeatureItem item) {
        try {
            write("""
                    INSERT INTO admin_feature (%s)
                    VALUES (:organization, :workspace, :feature, :id, :slug, :content, :created_at, :updated_at)
                    """.formatted(FeatureRow.COLUMNS), item);
        } catch (UnableToExecuteStatementException failure) {
            if (failure.getCause() instanceof SQLException cause
                    && cause.getSQLState() != null
                    && cause.getSQLState().startsWith("23")) {
                throw new AlreadyExistsException(item.feature(), "slug");
            }
            throw failure;
        }
    }

    @Override
    public Optional<FeatureItem> find(
            OrganizationId organization, WorkspaceId workspace, String feature, String idOrSlug) {
        Map<String, Object> values = Map.of(
                "organization",
                organization.value(),
                "workspace",
                workspace.value(),
                "feature",
                feature,
                "name",
                idOrSlug);
        return jdbi.withHandle(handle -> items(
                        handle, "WHERE organization = :organization AND feature = :feature AND id = :name", values)
                .findFirst()
                .or(() ->
                        items(handle, IN_WORKSPACE + "AND slug = :name", values).findFirst()));
    }

    @Override
    public Listed<FeatureItem> list(OrganizationId organization, WorkspaceId workspace, String feature, Paging page) {
        Map<String, Object> values = Map.of(
                "organization",
                organization.value(),
                "workspace",
                workspace.value(),
                "feature",
                feature,
                "size",
                page.size(),
                "offset",
                page.offset());
        return jdbi.withHandle(handle -> {
            // before any of it is read: what is kept is ASCII, a character is a byte
            page.requireAnswerable(number(handle, """
                    SELECT coalesce(sum(octet_length(content)), 0) FROM (SELECT content FROM admin_feature %s) one_page
                    """.formatted(PAGE), values));
            long total = number(handle, "SELECT count(*) FROM admin_feature " + IN_WORKSPACE, values);
            return new Listed<>(items(handle, PAGE, values).list(), total);
        });
    }

    private static long number(Handle handle, String query, Map<String, Object> values) {
        return handle.createQuery(query).bindMap(values).mapTo(Long.class).one();
    }

    private static ResultIterable<FeatureItem> items(Handle handle, String where, Map<String, Object> values) {
        return handle.createQuery(ROWS + where).bindMap(values).map((row, context) -> FeatureRow.read(row));
    }

    /** The row is this transaction's until it ends: whoever changes it meanwhile waits. */
    @Override
    public Optional<FeatureItem> update(FeatureItem item, UnaryOperator<FeatureItem> change) {
        return jdbi.inTransaction(handle -> {
            Map<String, Object> which =
                    Map.of("organization", item.organization().value(), "id", item.id());
            Optional<FeatureItem> after = items(
                            handle, "WHERE organization = :organization AND id = :id FOR UPDATE", which)
                    .findFirst()
                    .map(change);
            after.ifPresent(it -> FeatureRow.bound(handle.createUpdate("""
                            UPDATE admin_feature SET content = :content, updated_at = :updated_at
                            WHERE organization = :organization AND id = :id
                            """), it).execute());
            return after;
        });
    }

    @Override
    public boolean remove(FeatureItem item) {
        return write("DELETE FROM admin_feature WHERE organization = :organization AND id = :id", item) > 0;
    }

    @Override
    public Map<String, Long> remaining(OrganizationId organization, WorkspaceId workspace) {
        Map<String, Long> remaining = new HashMap<>();
        Features.NAMES.forEach(name -> remaining.put(name, 0L));
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT feature, count(*) AS number FROM admin_feature
                        WHERE organization = :organization AND workspace = :workspace
                        GROUP BY feature
                        """)
                .bind("organization", organization.value())
                .bind("workspace", workspace.value())
                .map((row, context) -> Map.entry(row.getString("feature"), row.getLong("number")))
                .forEach(entry -> remaining.put(entry.getKey(), entry.getValue())));
        return remaining;
    }

    private int write(String statement, FeatureItem item) {
        return jdbi.withHandle(
                handle -> FeatureRow.bound(handle.createUpdate(statement), item).execute());
    }
}
