package dev.workspaces.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** A database that tests share, with a pool before it. Opened once in a JVM, and closed with it. */
final class TestDatabase {
    private static final int CONNECTIONS = 16;

    private final HikariDataSource pool;

    private TestDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    static TestDatabase at(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        return new TestDatabase(new HikariDataSource(config));
    }

    DataSource dataSource() {
        return pool;
    }

    /** The first to open it makes the tables. */
    JdbcStorage open() {
        return JdbcStorage.open(pool);
    }
}
