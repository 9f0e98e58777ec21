package dev.workspaces.examples.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.workspaces.jdbc.JdbcStorage;

/** A database, the pool before it, and the storage on it. */
record Database(HikariDataSource pool, JdbcStorage storage) implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    static Database at(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        HikariDataSource pool = new HikariDataSource(config);
        return new Database(pool, JdbcStorage.open(pool));
    }

    @Override
    public void close() {
        storage.close();
        pool.close();
    }
}
