package dev.workspaces.examples.benchmarks;

import dev.workspaces.Workspaces;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One organization with a million keys in a database, which makes them itself of one of them, and the table of the floor. */
final class MillionRows {
    /** The slug of the organization begins like this. */
    static final String SLUGS = "million-";

    static final int COUNT = 1_000_000;

    private static final List<String> STATEMENTS = List.of(
            // no foreign key is looked at: these are copies
            "SET session_replication_role = replica",
            """
            INSERT INTO ws_api_key
            SELECT (jsonb_populate_record(one, jsonb_build_object('id', 'key_' || lpad(number::text, 26, '0')))).*
            FROM ws_api_key one, generate_series(1, %d) number
            """.formatted(COUNT),
            """
            INSERT INTO ws_key_digest (digest, organization, api_key)
            SELECT sha256(convert_to(id, 'UTF8')), organization, id FROM ws_api_key
            """,
            "CREATE TABLE floor (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text TEXT NOT NULL)",
            "SET session_replication_role = DEFAULT",
            "VACUUM ANALYZE",
            "CHECKPOINT");

    private MillionRows() {}

    static void write(String url) throws SQLException {
        try (Database database = Database.at(url);
                Workspaces workspaces = Workspaces.open(database.storage())) {
            ManyKeys.on(database.storage(), workspaces, 1, SLUGS).add(1, secret -> {});
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String sql : STATEMENTS) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** What a key takes on the disk, of which {@link #write} has just made so many. */
    static String size(String url) throws SQLException {
        String query = """
                SELECT pg_table_size('ws_api_key'), pg_indexes_size('ws_api_key'), pg_total_relation_size('ws_key_digest')
                """;
        try (Database database = Database.at(url);
                Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return "A key takes %d B as a row, %d B in the indexes of that table, %d B for its digest."
                    .formatted(row.getLong(1) / COUNT, row.getLong(2) / COUNT, row.getLong(3) / COUNT);
        }
    }

    /** The id of the key with this number, from 1. */
    static String id(int number) {
        return "key_%026d".formatted(number);
    }
}
