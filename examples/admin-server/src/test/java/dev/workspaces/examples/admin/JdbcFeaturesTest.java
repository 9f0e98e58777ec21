package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The table of features: what is read of it, and what is said when something fails there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcFeaturesTest {
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final WorkspaceId RESEARCH = WorkspaceId.of("research");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final String db = db();
    private final Stores stores = Stores.open(db);
    private final FeatureStore features = stores.features();

    /** Where the table is. */
    String db() {
        return "jdbc:h2:mem:" + UUID.randomUUID();
    }

    @AfterAll
    void end() {
        stores.storage().close();
        stores.end().run();
    }

    @Test
    void a_page_reads_its_own_rows_and_no_others() throws SQLException {
        List.of("d", "b", "a", "e", "c").forEach(id -> features.add(prompt(id, "")));
        for (String id : List.of("a", "b", "e")) {
            spoil(id);
        }

        Listed<FeatureItem> page = features.list(ACME, RESEARCH, "prompts", new Paging(2, 1));

        assertThat(page.items()).extracting(FeatureItem::id).containsExactly("c", "d");
        assertThat(page.total()).isEqualTo(5);
        assertThat(features.list(ACME, RESEARCH, "prompts", new Paging(2, 3)))
                .isEqualTo(new Listed<FeatureItem>(List.of(), 5));
        assertThatThrownBy(() -> features.list(ACME, RESEARCH, "prompts", new Paging(3, 1)))
                .as("what reads a row that is spoilt")
                .hasMessage("a row holds no JSON object at column `content`");
    }

    private void spoil(String id) throws SQLException {
        try (Connection connection = DriverManager.getConnection(db);
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE admin_feature SET content = 'spoilt' WHERE id = ?")) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }

    @Test
    void its_rows_are_found_in_order_by_an_index_which_a_second_start_leaves_as_it_is() throws SQLException {
        Stores.open(db).end().run();

        try (Connection connection = DriverManager.getConnection(db);
                ResultSet rows = connection
                        .getMetaData()
                        .getIndexInfo(connection.getCatalog(), null, tableIn(connection), false, false)) {
            Map<String, List<String>> indexes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            while (rows.next()) {
                indexes.computeIfAbsent(String.valueOf(rows.getString("INDEX_NAME")), name -> new ArrayList<>())
                        .add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
            assertThat(indexes)
                    .containsEntry(
                            "admin_feature_in_order",
                            List.of("organization", "workspace", "feature", "created_at", "id"));
        }
    }

    private static String tableIn(Connection connection) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers() ? "ADMIN_FEATURE" : "admin_feature";
    }

    /** It knows an index that may be there already only together with its table. */
    @Test
    void mysql_is_told_nothing_that_it_does_not_know() {
        assertThat(FeatureTable.statements(true))
                .singleElement()
                .satisfies(only -> assertThat(only)
                        .startsWith("CREATE TABLE IF NOT EXISTS")
                        .doesNotContain("INDEX IF NOT EXISTS")
                        .contains("INDEX admin_feature_in_order (organization, workspace, feature, created_at, id)"));
    }

    @Test
    void no_failure_shows_what_was_to_be_kept() {
        String secret = "sk-0123456789abcdef";
        FeatureItem item = prompt("x".repeat(65), secret);

        Throwable added = catchThrowable(() -> features.add(item));

        assertThat(added).hasMessageNotContaining("arguments");
        assertThat(Throwables.getStackTrace(added))
                .contains("UnableToExecuteStatementException")
                .doesNotContain(secret);
    }

    private static FeatureItem prompt(String id, String text) {
        ObjectNode said = Bodies.object().put("text", text);
        return new FeatureItem(ACME, RESEARCH, "prompts", id, "slug-of-" + id, said, NOW, NOW);
    }
}
