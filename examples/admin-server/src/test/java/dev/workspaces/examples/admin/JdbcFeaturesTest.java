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
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
                .hasMessage("the content of a thing is no JSON");
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
