package dev.workspaces.jdbc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Tables of an earlier schema, with what {@link FixtureWriter} wrote on it at the time. Their prefix is nobody else's. */
final class Fixture {
    private static final Pattern BYTES = Pattern.compile("X'([0-9a-f]+)'");

    private final DataSource database;
    private final String prefix = "f" + Long.toHexString(System.nanoTime()) + "_";
    private final String script;

    private Fixture(DataSource database, String script) {
        this.database = database;
        this.script = script;
    }

    static Fixture load(DataSource database, int version) throws SQLException {
        Fixture fixture = new Fixture(database, script(version));
        try (Connection connection = database.getConnection()) {
            Dialect dialect = Databases.dialect(connection);
            migrate(database, dialect, fixture.prefix, Integer.toString(version));
            fixture.insert(connection, dialect);
        }
        return fixture;
    }

    /** As a host's own Flyway does. */
    static void migrate(DataSource database, Dialect dialect, String prefix, String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:dev/workspaces/jdbc/schema/" + dialect.migrations())
                .table(prefix + "schema_history")
                .placeholders(Map.of("prefix", prefix, "collation", dialect.collation()))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(target)
                .load()
                .migrate();
    }

    private static String script(int version) {
        String name = "fixture/V" + version + ".sql";
        try (InputStream file = Fixture.class.getResourceAsStream(name)) {
            return new String(requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void insert(Connection connection, Dialect dialect) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            if (dialect instanceof MariaDbDialect) {
                statement.execute("SET SESSION sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES')");
            }
            String inserts = script.substring(script.indexOf("INSERT")).replace("${prefix}", prefix);
            for (String insert : inserts.split(";\n", -1)) {
                if (!insert.isBlank()) {
                    statement.execute(dialect instanceof PostgreSqlDialect ? withBytea(insert) : insert);
                }
            }
            if (dialect instanceof MariaDbDialect) {
                statement.execute("SET SESSION sql_mode = DEFAULT");
            }
        }
    }

    private static String withBytea(String insert) {
        return BYTES.matcher(insert).replaceAll("'" + Matcher.quoteReplacement("\\x") + "$1'");
    }

    JdbcOptions options() {
        return JdbcOptions.standard().withTablePrefix(prefix);
    }

    JdbcStorage open() {
        return JdbcStorage.open(database, options());
    }

    /** The secret of the key that is called so there. */
    String secret(String key) {
        Matcher line =
                Pattern.compile("(?m)^-- " + Pattern.quote(key) + " (\\S+)$").matcher(script);
        if (!line.find()) {
            throw new IllegalArgumentException("no key is called `" + key + "`");
        }
        return line.group(1);
    }
}
