package dev.workspaces.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Runs the statements of one session. Every failure of the database becomes one of the library here, and nowhere else. */
final class Sql {
    private static final Pattern CHANGED = Pattern.compile("^\\s*(?:INSERT INTO|UPDATE|DELETE FROM) (\\w+)");

    private final Handle handle;
    private final TableNames names;
    private final Dialect dialect;
    private final Found found = new Found();
    private Later later = new Later();
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

    /** What the only row says, or said since something was locked or changed there; empty where there is none. */
    <T> Optional<T> find(String query, Columns values, RowReader<T> reader) {
        return found.find(query, values, reader, () -> look(query, values, reader));
    }

    /** The same of a row that nobody else changes from now on. What was found before may be past. */
    <T> Optional<T> lock(String query, Columns values, RowReader<T> reader) {
        found.forget();
        writeAll();
        return look(query, values, reader);
    }

    private <T> Optional<T> look(String query, Columns values, RowReader<T> reader) {
        return read(query, () -> mapped(query, values, reader).findOne());
    }

    /** What each row says, in order. */
    <T> List<T> list(String query, Columns values, RowReader<T> reader) {
        return read(query, () -> mapped(query, values, reader).list());
    }

    /** The number in the only row. */
    long number(String query, Columns values) {
        return read(query, () -> bound(query, values).mapTo(Long.class).one());
    }

    /** Whether there is a row. */
    boolean isThere(String query, Columns values) {
        return look(query, values, row -> true).isPresent();
    }

    /** Changes rows; answers how many. */
    int write(String statement, Columns values) {
        requireKept(values);
        return change(() -> handle.createUpdate(names.in(statement))
                .bindMap(values.values())
                .execute());
    }

    /**
     * Changes rows of one table, and nothing by its foreign keys: before the next look at that table, the next lock, or the end. In
     * one round trip with others, where the driver can.
     */
    void writeSoon(String statement, Columns values) {
        requireKept(values);
        String table = table(statement);
        found.forget(table);
        later.add(table, names.in(statement), values);
        if (later.isFull() || !dialect.takesSeveral()) {
            writeAll();
        }
    }

    private static String table(String statement) {
        Matcher changed = CHANGED.matcher(statement);
        if (!changed.find()) {
            throw new IllegalArgumentException("no table is changed by: " + statement);
        }
        return changed.group(1);
    }

    /** Changes the rows that are to be changed soon. */
    void writeAll() {
        if (later.isEmpty()) {
            return;
        }
        Later all = later;
        later = new Later();
        run(() -> dialect.change(
                () -> handle.createUpdate(all.text()).bindMap(all.values()).execute()));
    }

    /** Does the same with each of these, in one round trip where the driver can. */
    void writeEach(String statement, List<Columns> each) {
        if (each.isEmpty()) {
            return;
        }
        each.forEach(Sql::requireKept);
        change(() -> {
            PreparedBatch batch = handle.prepareBatch(names.in(statement));
            each.forEach(values -> batch.bindMap(values.values()).add());
            return batch.execute();
        });
    }

    private static void requireKept(Columns values) {
        values.values().forEach(KeptText::requireKept);
    }

    private <T> ResultIterable<T> mapped(String query, Columns values, RowReader<T> reader) {
        return bound(query, values).map((row, context) -> reader.read(new Row(row)));
    }

    private Query bound(String query, Columns values) {
        Query bound = handle.createQuery(names.in(query));
        values.values().forEach((name, value) -> bound.bind(name, KeptText.sought(value)));
        return bound;
    }

    private <T> T read(String query, Supplier<T> work) {
        if (later.mayMatter(query)) {
            writeAll();
        }
        return run(work);
    }

    private <T> T change(Supplier<T> statement) {
        found.forget();
        writeAll();
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
