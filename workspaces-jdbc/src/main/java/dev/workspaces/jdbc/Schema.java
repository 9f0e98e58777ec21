package dev.workspaces.jdbc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** The tables, and which version of them there is. */
final class Schema {
    /** Those that there are, in order. One that was released is never changed. */
    private static final List<String> MIGRATIONS =
            List.of("V1__organizations_people_workspaces_keys", "V2__listener_cursors", "V3__indexes_of_what_comes");

    /** The version that this code works with: the number of the last migration. */
    private static final int VERSION = MIGRATIONS.size();

    private static final int NONE = 0;
    private static final String PLACE = "dev/workspaces/jdbc/schema/";

    private final DataSource database;
    private final Dialect dialect;
    private final JdbcOptions options;

    Schema(DataSource database, Dialect dialect, JdbcOptions options) {
        this.database = database;
        this.dialect = dialect;
        this.options = options;
    }

    /**
     * Brings the tables up to date, if it may and they are not. Any number of nodes may do so at once.
     *
     * @throws UnsupportedDatabaseException if they are newer than this code, or older and it may not
     */
    void prepare() throws SQLException {
        int found = version();
        if (found < VERSION && options.isMigrating()) {
            migrate();
            found = version();
        }
        if (found > VERSION) {
            throw new UnsupportedDatabaseException(
                    "the tables are of version " + found + ", and this library knows version " + VERSION
                            + ": use the library that made them, or a later one");
        }
        if (found < VERSION) {
            throw new UnsupportedDatabaseException("the tables are of version " + found
                    + ", and this library needs version " + VERSION + ": run the migrations, or let it run them");
        }
    }

    private int version() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return version(connection);
        }
    }

    private int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT max(version) FROM " + options.tablePrefix() + "schema")) {
            return row.next() ? row.getInt(1) : NONE;
        } catch (SQLException missing) {
            if (missing.getSQLState() != null && missing.getSQLState().startsWith("42")) {
                return NONE;
            }
            throw missing;
        } finally {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }

    /** What is missing of the tables, as plain SQL: all of it, where there are none; nothing, where they are up to date. */
    String sql() throws SQLException {
        int found = Math.min(version(), VERSION);
        return MIGRATIONS.subList(found, VERSION).stream().map(this::sql).collect(Collectors.joining("\n"));
    }

    private String sql(String migration) {
        String script = PLACE + dialect.migrations() + "/" + migration + ".sql";
        try (InputStream file = Schema.class.getResourceAsStream("/" + script)) {
            String sql = new String(requireNonNull(file, script).readAllBytes(), StandardCharsets.UTF_8);
            return sql.replace("${prefix}", options.tablePrefix()).replace("${collation}", dialect.collation());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where tables are made outside of transactions, a node may find what another has only begun: it tries again. */
    private void migrate() {
        Flyway flyway = flyway();
        Backoff.run(() -> migrateAlone(flyway), Schema::isLostRace);
    }

    private static boolean isLostRace(RuntimeException failure) {
        return failure instanceof FlywayException || failure instanceof DatabaseException;
    }

    private MigrateResult migrateAlone(Flyway flyway) {
        List<String> holding = dialect.holdingOthersOff(options.tablePrefix());
        return holding.isEmpty() ? flyway.migrate() : migrateHolding(holding, flyway);
    }

    private MigrateResult migrateHolding(List<String> statements, Flyway flyway) {
        long timeout = options.statementTimeout().toMillis();
        try (Unit held = Borrowed.of(database.getConnection(), dialect, false, timeout);
                Statement statement = held.connection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return flyway.migrate();
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    private Flyway flyway() {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:" + PLACE + dialect.migrations())
                .table(options.tablePrefix() + "schema_history")
                .placeholders(Map.of("prefix", options.tablePrefix(), "collation", dialect.collation()))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }
}
