package dev.workspaces.examples.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** In a table of the server's own, beside those of the library. */
final class JdbcFeatures implements FeatureStore {
    /** Keeps numbers to their last digit, and writes what no database could refuse: ASCII. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private static final String COLUMNS =
            "SELECT organization, workspace, feature, id, slug, content, created_at, updated_at FROM admin_feature ";

    private final Jdbi jdbi;

    /**
     * Creates the table where there is none.
     *
     * @param isMySql whether it is MariaDB or MySQL, where a text is short and case does not count unless one says so
     */
    JdbcFeatures(DataSource database, boolean isMySql) {
        jdbi = Jdbi.create(database);
        // what is kept may be a provider's secret: no failure shows it
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.useHandle(handle -> handle.execute("""
                CREATE TABLE IF NOT EXISTS admin_feature (
                    organization VARCHAR(128) NOT NULL,
                    workspace VARCHAR(128) NOT NULL,
                    feature VARCHAR(32) NOT NULL,
                    id VARCHAR(64) NOT NULL,
                    slug VARCHAR(64) NOT NULL,
                    content %s NOT NULL,
                    created_at BIGINT NOT NULL,
                    updated_at BIGINT NOT NULL,
                    PRIMARY KEY (organization, id),
                    UNIQUE (organization, workspace, feature, slug))
                """.formatted(isMySql ? "LONGTEXT" : "TEXT")
                + (isMySql ? "CHARACTER SET utf8mb4 COLLATE utf8mb4_bin" : "")));
    }

    @Override
    public void add(FeatureItem item) {
        try {
            write("""
                    INSERT INTO admin_feature
                        (organization, workspace, feature, id, slug, content, created_at, updated_at)
                    VALUES (:organization, :workspace, :feature, :id, :slug, :content, :created_at, :updated_at)
                    """, item);
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
        return list("WHERE organization = :organization AND feature = :feature AND id = :name", values).stream()
                .findFirst()
                .or(() -> list("""
                                WHERE organization = :organization AND workspace = :workspace
                                  AND feature = :feature AND slug = :name
                                """, values).stream().findFirst());
    }

    @Override
    public List<FeatureItem> list(OrganizationId organization, WorkspaceId workspace, String feature) {
        return list(
                """
                WHERE organization = :organization AND workspace = :workspace AND feature = :feature
                ORDER BY created_at, id
                """, Map.of("organization", organization.value(), "workspace", workspace.value(), "feature", feature));
    }

    private List<FeatureItem> list(String where, Map<String, Object> values) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + where)
                .bindMap(values)
                .map((row, context) -> item(row))
                .list());
    }

    @Override
    public boolean replace(FeatureItem item) {
        return write("""
                UPDATE admin_feature SET content = :content, updated_at = :updated_at
                WHERE organization = :organization AND id = :id
                """, item) > 0;
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
                handle -> bound(handle.createUpdate(statement), item).execute());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, FeatureItem item) {
        return statement.bindMap(Map.of(
                "organization", item.organization().value(),
                "workspace", item.workspace().value(),
                "feature", item.feature(),
                "id", item.id(),
                "slug", item.slug(),
                "content", text(item.content()),
                "created_at", micros(item.createdAt()),
                "updated_at", micros(item.updatedAt())));
    }

    private static FeatureItem item(ResultSet row) throws SQLException {
        return new FeatureItem(
                OrganizationId.of(row.getString("organization")),
                WorkspaceId.of(row.getString("workspace")),
                row.getString("feature"),
                row.getString("id"),
                row.getString("slug"),
                content(row.getString("content")),
                instant(row.getLong("created_at")),
                instant(row.getLong("updated_at")));
    }

    private static String text(ObjectNode content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the content of a thing cannot be written", impossible);
        }
    }

    private static ObjectNode content(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the content of a thing is no JSON", broken);
        }
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
