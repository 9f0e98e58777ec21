package dev.workspaces.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Runs the statements of one session. Every failure of the database becomes one of the library here, and nowhere else. */
final class Sql {
    private final Handle handle;
    private final TableNames names;
    private final Dialect dialect;
    private Optional<DatabaseException> failure = Optional.empty();

    Sql(Handle handle, TableNames names, Dialect dialect) {
        this.handle = handle;
        this.names = names;
        this.dialect = dialect;
    }

    /** The first failure of the database: after it, nothing of the transaction may stay. */
    Optional<DatabaseException> failure() {
        return failure;
    }

    Dialect dialect() {
        return dialect;
    }

    /** What the only row says; empty where there is none. */
    <T> Optional<T> find(String query, Columns values, RowReader<T> reader) {
        return run(() -> mapped(query, values, reader).findOne());
    }

    /** What each row says, in order. */
    <T> List<T> list(String query, Columns values, RowReader<T> reader) {
        return run(() -> mapped(query, values, reader).list());
    }

    /** The number in the only row. */
    long number(String query, Columns values) {
        return run(() -> bound(query, values).mapTo(Long.class).one());
    }

    /** Whether there is a row. */
    boolean isThere(String query, Columns values) {
        return find(query, values, row -> true).isPresent();
    }

    /** Changes rows; answers how many. */
    int write(String statement, Columns values) {
        values.values().forEach(KeptText::requireKept);
        return change(() -> handle.createUpdate(names.in(statement))
                .bindMap(values.values())
                .execute());
    }

    /** Does the same with each of these, in one round trip where the driver can. */
    void writeEach(String statement, List<Columns> each) {
        if (each.isEmpty()) {
            return;
        }
        each.forEach(values -> values.values().forEach(KeptText::requireKept));
        change(() -> {
            PreparedBatch batch = handle.prepareBatch(names.in(statement));
            each.forEach(values -> batch.bindMap(values.values()).add());
            return batch.execute();
        });
    }

    private <T> ResultIterable<T> mapped(String query, Columns values, RowReader<T> reader) {
        return bound(query, values).map((row, context) -> reader.read(new Row(row)));
    }

    private Query bound(String query, Columns values) {
        Query bound = handle.createQuery(names.in(query));
        values.values().forEach((name, value) -> bound.bind(name, KeptText.sought(value)));
        return bound;
    }

    private <T> T change(Supplier<T> statement) {
        return run(() -> dialect.change(statement));
    }

    private <T> T run(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException wrapped) {
            throw failed(wrapped);
        }
    }

    private RuntimeException failed(JdbiException wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException known) {
                DatabaseException translated = Failures.of(known);
                failure = failure.or(() -> Optional.of(translated));
                return translated;
            }
        }
        return wrapped;
    }
}
