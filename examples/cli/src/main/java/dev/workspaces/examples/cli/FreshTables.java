package dev.workspaces.examples.cli;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.workspaces.error.OutcomeUnknownException;
import dev.workspaces.jdbc.DatabaseException;
import dev.workspaces.jdbc.JdbcOptions;
import dev.workspaces.jdbc.JdbcStorage;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Storage in tables of its own, in somebody's database: their names begin with a word that nothing else there begins with, and
 * closing drops them. Nothing else is touched. Throws {@link StorageFailedException} for all that a database may do.
 */
final class FreshTables implements Storage {
    private static final int CONNECTIONS = 4;
    private static final int LETTERS = 10;

    private final HikariDataSource database;
    private final String prefix;
    private final Storage storage;

    private FreshTables(HikariDataSource database, String prefix, Storage storage) {
        this.database = database;
        this.prefix = prefix;
        this.storage = storage;
    }

    static FreshTables open(String url, Catalogue catalogue) {
        String word = UUID.randomUUID().toString().replace("-", "").substring(0, LETTERS);
        String prefix = "scenario_" + word + "_";
        JdbcOptions options = JdbcOptions.standard().withTablePrefix(prefix).withCatalogue(catalogue);
        HikariDataSource database = pool(url);
        try {
            return new FreshTables(database, prefix, JdbcStorage.open(database, options));
        } catch (RuntimeException failed) {
            StorageFailedException unusable = new StorageFailedException("--storage cannot be used", failed);
            try {
                dropAndClose(database, prefix);
            } catch (StorageFailedException left) {
                unusable.addSuppressed(left);
            }
            throw unusable;
        }
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(shared(url));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMaxLifetime(0); // an H2 in memory ends with its last connection
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException failed) {
            throw new StorageFailedException("--storage cannot be used", failed);
        }
    }

    /** An H2 in memory without a name would be another one for each connection. */
    private static String shared(String url) {
        return url.replaceFirst("^jdbc:h2:mem:(?=;|$)", "jdbc:h2:mem:scenario");
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
        return using(() -> storage.transact(work));
    }

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> work) {
        return using(() -> storage.read(work));
    }

    private static <T> T using(Supplier<T> call) {
        try {
            return call.get();
        } catch (DatabaseException | OutcomeUnknownException failed) {
            throw new StorageFailedException("--storage cannot be used", failed);
        }
    }

    /** Drops the tables. */
    @Override
    public void close() {
        storage.close();
        dropAndClose(database, prefix);
    }

    private static void dropAndClose(HikariDataSource database, String prefix) {
        try (database;
                Connection connection = database.getConnection()) {
            new Tables(connection, prefix).drop();
        } catch (SQLException failed) {
            throw new StorageFailedException("--storage has tables left, which begin with `" + prefix + "`", failed);
        }
    }
}
