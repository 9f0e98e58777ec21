package dev.workspaces.examples.admin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;

/** What a row of the table of features holds of a thing. */
final class FeatureRow {
    static final String COLUMNS = "organization, workspace, feature, id, slug, content, created_at, updated_at";

    /** Keeps numbers to their last digit, and writes what no database could refuse: ASCII. */
    private static final ObjectMapper JSON = BoundedNumbers.mapper(new JsonFactory())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private FeatureRow() {}

    /** With what a row holds of it. */
    static <S extends SqlStatement<S>> S bound(S statement, FeatureItem item) {
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

    /** The thing that a row holds. */
    static FeatureItem read(ResultSet row) throws SQLException {
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

    static String text(ObjectNode content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the content of a thing cannot be written", impossible);
        }
    }

    static ObjectNode content(String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException | NumberFormatException broken) {
            // what it holds may be a secret: nothing of it is told
        }
        throw new IllegalStateException("a row holds no JSON object at column `content`");
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
