package dev.workspaces.jdbc.crash;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether this version of H2 finds what it acknowledged in what a process leaves that is killed right then: a copy of its file.
 * 2.5.250 and 2.5.252 do not, each twentieth time or so.
 */
class CopiedH2Test {
    /** A file that was closed has room in the middle, and what is written there is harder to find than at the end. */
    private static final int TIMES_OPENED = 10;

    private static final int COMMITS_EACH = 20;
    private static final int ROWS_AT_MOST = 3;
    private static final int LENGTH_AT_MOST = 9_000;

    private final Random random = new Random(1);

    @TempDir
    Path folder;

    private int rows;

    @Test
    void a_copy_of_the_file_has_all_that_was_acknowledged() throws SQLException, IOException {
        for (int time = 0; time < TIMES_OPENED; time++) {
            try (Connection connection = open("written", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("SET WRITE_DELAY 0");
                statement.execute("CREATE TABLE IF NOT EXISTS kept (id INT PRIMARY KEY, text VARCHAR)");
                connection.setAutoCommit(false);
                for (int commit = 0; commit < COMMITS_EACH; commit++) {
                    insertSome(connection);
                    connection.commit();
                    Files.copy(file("written"), file("copied"), REPLACE_EXISTING);
                    assertThat(rowsOfTheCopy()).isEqualTo(rows);
                }
            }
        }
    }

    private void insertSome(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO kept (id, text) VALUES (?, ?)")) {
            for (int left = 1 + random.nextInt(ROWS_AT_MOST); left > 0; left--) {
                rows++;
                insert.setInt(1, rows);
                insert.setString(2, "x".repeat(random.nextInt(LENGTH_AT_MOST)));
                insert.executeUpdate();
            }
        }
    }

    private int rowsOfTheCopy() throws SQLException {
        try (Connection connection = open("copied", ";ACCESS_MODE_DATA=r");
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM kept")) {
            count.next();
            return count.getInt(1);
        }
    }

    private Connection open(String name, String settings) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve(name) + settings);
    }

    private Path file(String name) {
        return folder.resolve(name + ".mv.db");
    }
}
