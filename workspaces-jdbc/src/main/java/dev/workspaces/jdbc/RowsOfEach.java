package dev.workspaces.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.result.ResultProducer;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads what each query of one text found, in order; the other statements of it find nothing. */
final class RowsOfEach implements ResultProducer<List<List<?>>> {
    private final List<? extends Finding<?>> findings;

    RowsOfEach(List<? extends Finding<?>> findings) {
        this.findings = findings;
    }

    @Override
    public List<List<?>> produce(Supplier<PreparedStatement> executed, StatementContext context) throws SQLException {
        try (context) {
            PreparedStatement text = executed.get();
            List<List<?>> each = new ArrayList<>();
            do {
                ResultSet rows = text.getResultSet();
                if (rows != null) {
                    each.add(read(rows, findings.get(each.size()).reader()));
                }
            } while (text.getMoreResults() || text.getUpdateCount() >= 0);
            return each;
        }
    }

    private static <T> List<T> read(ResultSet rows, RowReader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
            found.add(Row.read(rows, reader));
        }
        return found;
    }
}
