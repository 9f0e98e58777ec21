package dev.workspaces.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A database that tests share, with a pool before it. Opened once in a JVM, and closed with it. */
public final class TestDatabase {
    /** Where its sessions are, and the tests are not: nothing is right in one zone only. */
    static final String ZONE = "America/St_Johns";

    private static final int CONNECTIONS = 16;

    private final HikariDataSource pool;

    private TestDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    /** H2 and, unless this machine was told to go without, PostgreSQL. */
    static Stream<TestDatabase> all() {
        boolean goesWithout = Boolean.parseBoolean(System.getenv(PostgreSql.WITHOUT));
        return goesWithout ? Stream.of(H2.memory()) : Stream.of(H2.memory(), PostgreSql.server());
    }

    /**
     * The URL says who comes.
     *
     * @param zone a statement that says to each session where it is: PostgreSQL's driver says that it is where the JVM is
     */
    static TestDatabase at(String url, String zone) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setConnectionInitSql(zone);
        config.setMaximumPoolSize(CONNECTIONS);
        return new TestDatabase(new HikariDataSource(config));
    }

    /** Where it is, and who comes. */
    public String url() {
        return pool.getJdbcUrl();
    }

    DataSource dataSource() {
        return pool;
    }

    /** The first to open it makes the tables. */
    JdbcStorage open() {
        return JdbcStorage.open(pool);
    }

    /** On tables that nobody else has. */
    JdbcStorage empty() {
        String prefix = "e" + Long.toHexString(System.nanoTime()) + "_";
        return JdbcStorage.open(pool, JdbcOptions.standard().withTablePrefix(prefix));
    }

    /** Makes another database on the same server; its JDBC URL, with who comes. */
    String another() {
        String name = "another_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new AssertionError("no database can be made here", e);
        }
        String url = pool.getJdbcUrl().replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
        return url.contains("user=")
                ? url
                : url + (url.contains("?") ? "&" : "?") + "user=" + pool.getUsername() + "&password="
                        + pool.getPassword();
    }

    /** Where it is. */
    @Override
    public String toString() {
        return pool.getJdbcUrl().replaceFirst("[?;].*", "");
    }
}
