package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.key.KeyDeadline;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Span;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Indexes of PostgreSQL that leave rows out are taken for the questions they are for, whatever is asked for by them. */
@OnPostgreSql
class PartialIndexTest {
    private static final PageRequest SOME = PageRequest.first(10);

    private final CountingDataSource database =
            new CountingDataSource(PostgreSql.server().dataSource());
    private final JdbcStorage storage = JdbcStorage.open(database.dataSource());

    @ParameterizedTest
    @EnumSource
    void keys_to_which_something_comes_are_found_by_when(KeyDeadline deadline) throws SQLException {
        Span span = new Span(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

        assertThat(plan(now -> now.keys().coming(deadline, span, SOME)))
                .contains("ws_api_key_" + deadline.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void keys_of_somebody_are_found_by_their_owner() throws SQLException {
        OrganizationId acme = OrganizationId.of("org_acme");
        KeyFilter mels = KeyFilter.builder().owner(UserId.of("usr_mel")).build();

        assertThat(plan(now -> now.keys().list(acme, mels, SOME))).contains("ws_api_key_of_owner");
    }

    @Test
    void invites_that_are_over_are_found_by_when() throws SQLException {
        assertThat(plan(now -> now.invites().over(Instant.EPOCH, 10))).contains("ws_invite_over");
    }

    /** What the server does for any values of the last statement of this, on tables that it would not read as a whole. */
    private String plan(Consumer<Snapshot> question) throws SQLException {
        List<String> texts = database.texts(() -> storage.read(now -> {
            question.accept(now);
            return now;
        }));
        String text = texts.get(texts.size() - 1);
        String query = text.substring(text.lastIndexOf("SELECT"));
        long values = query.chars().filter(sign -> sign == '?').count();
        for (int i = 1; i <= values; i++) {
            query = query.replaceFirst("\\?", "\\$" + i);
        }
        String nulls = Stream.generate(() -> "NULL").limit(values).collect(Collectors.joining(", "));
        return explained(query, nulls);
    }

    private static String explained(String query, String values) throws SQLException {
        try (Connection connection = PostgreSql.server().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL enable_seqscan = off; SET LOCAL plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE question AS " + query);
            try (ResultSet rows = statement.executeQuery("EXPLAIN EXECUTE question (" + values + ")")) {
                StringBuilder plan = new StringBuilder();
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
                return plan.toString();
            } finally {
                connection.rollback();
                statement.execute("DEALLOCATE question");
                connection.commit();
            }
        }
    }
}
