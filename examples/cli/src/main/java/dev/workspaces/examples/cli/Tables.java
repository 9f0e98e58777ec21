package dev.workspaces.examples.cli;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The tables of a database whose names begin alike.
 *
 * @param connection to the database; each statement commits by itself
 * @param prefix in lower case
 */
record Tables(Connection connection, String prefix) {
    /** Drops them all, those that others refer to after those. */
    void drop() throws SQLException {
        for (int left = names().size(); left > 0; ) {
            SQLException refusal = dropWhatGoes();
            int now = names().size();
            if (now == left) {
                throw refusal;
            }
            left = now;
        }
    }

    /** The last refusal. */
    private SQLException dropWhatGoes() throws SQLException {
        SQLException refusal = new SQLException();
        for (String name : names()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE " + name);
            } catch (SQLException referredTo) {
                refusal = referredTo;
            }
        }
        return refusal;
    }

    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        DatabaseMetaData about = connection.getMetaData();
        String quote = about.getIdentifierQuoteString();
        try (ResultSet row = about.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (row.next()) {
                String name = row.getString("TABLE_NAME");
                boolean isTable = row.getString("TABLE_TYPE").endsWith("TABLE");
                if (isTable && name.toLowerCase(Locale.ROOT).startsWith(prefix)) {
                    names.add(quote + name + quote);
                }
            }
        }
        return names;
    }
}
