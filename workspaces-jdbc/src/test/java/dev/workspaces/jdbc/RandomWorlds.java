package dev.workspaces.jdbc;

import dev.workspaces.policy.Catalogue;
import dev.workspaces.storage.Storage;
import dev.workspaces.testing.property.StoredWorlds;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Random worlds in one set of tables of their own, one after the other. */
final class RandomWorlds {
    private static final int WORLDS = 10;
    private static final int QUESTIONS = Integer.parseInt(System.getProperty("stored.questions", "50"));

    private final TestDatabase database;
    private final String prefix = "w" + Long.toHexString(System.nanoTime()) + "_";

    private RandomWorlds(TestDatabase database) {
        this.database = database;
    }

    /** Asks 500 questions; 10 times what {@code -Dstored.questions} says, where it says something. */
    static void assertAnsweredAlike(TestDatabase database) {
        StoredWorlds.assertAnsweredAlike(WORLDS, QUESTIONS, new RandomWorlds(database)::emptied);
    }

    private Storage emptied(Catalogue catalogue) {
        JdbcOptions options = JdbcOptions.standard().withTablePrefix(prefix).withCatalogue(catalogue);
        JdbcStorage storage = JdbcStorage.open(database.dataSource(), options);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM " + prefix + "organization");
            statement.execute("DELETE FROM " + prefix + "person");
            return storage;
        } catch (SQLException e) {
            throw new AssertionError("tables that cannot be emptied", e);
        }
    }
}
