package dev.workspaces.examples.admin;

import com.zaxxer.hikari.HikariConfig;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.jdbc.JdbcStorage;
import dev.workspaces.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Where everything is kept.
 *
 * @param storage what the library keeps
 * @param atOnce the same, for what has to be kept as a whole
 * @param features what the server keeps in workspaces
 * @param end lets go of what they stand on; when both are closed
 */
record Stores(Storage storage, AllOrNothing atOnce, FeatureStore features, Runnable end) {
    /** A file of H2's in the current directory. */
    static final String DEFAULT = "jdbc:h2:file:./workspaces-admin";

    private static final String H2 = "jdbc:h2:";

    /** Where H2 keeps what is in no file of this machine's, such as {@code mem:}; a single letter is a drive. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?!file:)[A-Za-z]{2,}:.*");

    /**
     * Opens what the command line names.
     *
     * @throws InvalidInputException if there is none such
     */
    static Stores open(String db) {
        if (db.equals("memory")) {
            return inMemory(new InMemoryStorage(), new InMemoryFeatures(), () -> {});
        }
        if (!db.startsWith("jdbc:")) {
            throw new InvalidInputException("--db", "`memory`, or a JDBC URL of H2, PostgreSQL or MariaDB");
        }
        return inDatabase(db);
    }

    /** In memory, where a process that ends leaves nothing half done. */
    static Stores inMemory(Storage storage, FeatureStore features, Runnable end) {
        return new Stores(storage, work -> work.accept(storage), features, end);
    }

    /** Where everything is kept, in words, and without what a URL may say besides: a password. */
    static String place(String db) {
        return file(db).map(file -> "in " + file)
                .orElse(db.equals("memory") ? "in memory, until this stops" : "in the database that --db names");
    }

    private static Stores inDatabase(String url) {
        requireOwners(url);
        OnePool pool = pool(url);
        try {
            boolean isMySql = url.startsWith("jdbc:mariadb:") || url.startsWith("jdbc:mysql:");
            JdbcStorage storage = JdbcStorage.open(pool);
            AllOrNothing atOnce = work -> inTransaction(pool, storage, work);
            return new Stores(storage, atOnce, new JdbcFeatures(pool, isMySql), pool::close);
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
    }

    /** A pool rolls back what is open on a connection that comes back. */
    private static void inTransaction(OnePool pool, JdbcStorage storage, Consumer<Storage> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            work.accept(storage.joining(connection));
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("nothing can be kept", failed);
        }
    }

    /** A new file is for its owner's eyes only: it holds what providers are called with. */
    private static void requireOwners(String url) {
        Optional<Path> missing = file(url).filter(Files::notExists);
        try {
            if (missing.isPresent()) {
                Files.createDirectories(missing.get().resolve("..").normalize());
                OwnersFile.create(missing.get());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The file of an H2 of this machine's; empty for everything else. */
    private static Optional<Path> file(String url) {
        return Optional.of(url)
                .filter(any -> any.startsWith(H2))
                .map(any -> any.substring(H2.length()))
                .filter(where -> !ELSEWHERE.matcher(where).matches())
                .map(where -> path(where.replaceFirst("^file:", "").replaceFirst(";.*", "") + ".mv.db"));
    }

    private static Path path(String name) {
        String home = System.getProperty("user.home", "");
        return Path.of(name.startsWith("~/") ? home + name.substring(1) : name)
                .toAbsolutePath()
                .normalize();
    }

    private static OnePool pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        return new OnePool(config);
    }
}
