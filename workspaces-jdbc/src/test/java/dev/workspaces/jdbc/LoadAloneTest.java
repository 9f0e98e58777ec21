package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.workspaces.Workspaces;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.policy.KeyType;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a secret costs on PostgreSQL of which nothing is kept: one statement, and no transaction around it. */
@OnPostgreSql
class LoadAloneTest {
    /** What the driver asks the server for. */
    private static final Set<String> WORDS = Set.of(
            "setAutoCommit", "createStatement", "prepareStatement", "commit", "rollback", "setTransactionIsolation");

    @Test
    void it_is_the_only_word_with_the_database() {
        assertThat(load(PostgreSql.server().dataSource())).containsExactly("prepareStatement");
    }

    @Test
    void a_connection_goes_back_as_it_came() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(PostgreSql.newDatabase());
        config.setMaximumPoolSize(2);
        config.setAutoCommit(false);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThat(load(pool)).containsExactly("setAutoCommit", "prepareStatement", "setAutoCommit");
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isFalse();
            }
        }
    }

    private static List<String> load(DataSource pool) {
        CountingDataSource database = new CountingDataSource(pool);
        String nobodys = SecretFormat.standard()
                .generate(KeyType.WORKSPACE_USER, new SecureRandom())
                .reveal();
        try (Workspaces workspaces = Workspaces.open(JdbcStorage.open(database.dataSource()))) {
            return database
                    .calls(() -> assertThat(workspaces.authenticate(nobodys)).isEmpty())
                    .stream()
                    .filter(WORDS::contains)
                    .toList();
        }
    }
}
