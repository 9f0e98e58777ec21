package dev.workspaces.jdbc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.organization.Organization;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From earlier schemas to the newest: by the library, by the host's own Flyway, by a DBA. */
class MigrationTest {
    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_the_first_schema_held_is_there_after_the_migration(TestDatabase database) throws SQLException {
        EarlierSchemas.assertKept(database.dataSource(), 1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_the_second_schema_held_is_there_after_the_migration(TestDatabase database) throws SQLException {
        EarlierSchemas.assertKept(database.dataSource(), 2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void older_tables_are_refused_until_a_dba_has_run_what_is_missing(TestDatabase database) throws SQLException {
        Fixture fixture = Fixture.load(database.dataSource(), 1);
        JdbcOptions options = fixture.options().withoutMigration();
        assertThatThrownBy(() -> JdbcStorage.open(database.dataSource(), options))
                .isInstanceOf(UnsupportedDatabaseException.class)
                .hasMessageContaining("version 1");

        String missing = JdbcStorage.schemaSql(database.dataSource(), options);
        assertThat(missing)
                .contains("TABLE " + options.tablePrefix() + "listener_cursor")
                .doesNotContain("TABLE " + options.tablePrefix() + "api_key");
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(missing);
        }

        JdbcStorage.open(database.dataSource(), options).close();
        assertThat(JdbcStorage.schemaSql(database.dataSource(), options)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tables_that_the_hosts_own_flyway_made_are_taken(TestDatabase database) throws SQLException {
        String prefix = "h" + Long.toHexString(System.nanoTime()) + "_";
        try (Connection connection = database.dataSource().getConnection()) {
            Fixture.migrate(database.dataSource(), Databases.dialect(connection), prefix, "latest");
        }
        JdbcOptions options = JdbcOptions.standard().withTablePrefix(prefix).withoutMigration();
        try (JdbcStorage storage = JdbcStorage.open(database.dataSource(), options)) {
            Organization acme = Acme.organization();
            storage.transact(work -> work.organizations().insert(acme));
            Optional<Organization> found =
                    storage.read(now -> now.organizations().find(acme.id()));

            assertThat(found).contains(acme);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        h2/V1__organizations_people_workspaces_keys.sql, 8ea11303f6bb485c243e4a1f43d10eca4e8ac2f80c7d936b3383293aa439b1e6
        postgresql/V1__organizations_people_workspaces_keys.sql, 61780909abf4a72df52b14e4b082e1e6fb16d5b2c1ba42d0c736734bd3e70122
        mariadb/V1__organizations_people_workspaces_keys.sql, 532b95c26570c1a1121a48f098a8f9f0bf08ca70a82c5cb5176f17ffd8f29239
        h2/V2__listener_cursors.sql, c0fbd05126079c086a5e18de1adaa5dd27adc3cee2dce5770688f4a12bede266
        postgresql/V2__listener_cursors.sql, 9cf5b6271370b81d8510ec7935d3771b2efae798276d44e4897f7828a5287187
        mariadb/V2__listener_cursors.sql, e1cc7985a26078c1fceb8a49167ba2f663199b2b6b75155b47101d8e9e08b3ea
        h2/V3__indexes_of_what_comes.sql, e86732752b861ff588389ce5602febd6f837ec24c74be6c52ec6151a66f70b57
        postgresql/V3__indexes_of_what_comes.sql, 1367d81470bcda541eca307a44f87a6e294b3e65f14643eb0cc8b5d99b7fa4a1
        mariadb/V3__indexes_of_what_comes.sql, e86732752b861ff588389ce5602febd6f837ec24c74be6c52ec6151a66f70b57
        """)
    void a_migration_is_never_changed(String migration, String sha256) throws IOException, NoSuchAlgorithmException {
        try (InputStream file = requireNonNull(Schema.class.getResourceAsStream("schema/" + migration))) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());

            assertThat(HexFormat.of().formatHex(digest))
                    .as("add another migration")
                    .isEqualTo(sha256);
        }
    }
}
