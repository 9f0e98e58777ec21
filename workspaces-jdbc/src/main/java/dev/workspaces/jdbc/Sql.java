package dev.workspaces.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Runs the statements of one session. Every failure of the database becomes one of the library here, and nowhere else. */
final class Sql {
    private static final Pattern CHANGED = Pattern.compile("^(?:INSERT (?:IGNORE )?INTO|UPDATE|DELETE FROM) (\\w+)");

    private final Handle handle;
    private final TableNames names;
    private final Dialect dialect;
    private final Found found = new Found();
    private Later later;
    private Optional<DatabaseException> failure = Optional.empty();

    /**
     * On this handle.
     *
     * @param first what goes to the database before the first statement; empty for nothing
     */
    Sql(Handle handle, TableNames names, Dialect dialect, String first) {
        this.handle = handle;
        this.names = names;
        this.dialect = dialect;
        this.later = new Later(first);
    }

    /** The first failure of the database: after it, nothing of the transaction may stay. */
    Optional<DatabaseException> failure() {
        return failure;
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * What the only row says, or said since an organization or a workspace was locked or something was changed there; empty where
     * there is none.
     */
    <T> Optional<T> find(Finding<T> finding) {
        return found.find(finding, () -> look(finding));
    }

    /** Finds these in one round trip, where the driver can, and knows them from then on. */
    void expect(List<? extends Finding<?>> findings) {
        if (!dialect.takesSeveral()) {
            return;
        }
        List<? extends Finding<?>> unknown =
                findings.stream().filter(each -> !found.knows(each)).toList();
        if (unknown.size() < 2) {
            return;
        }
        List<List<?>> rows = together(unknown);
        for (int i = 0; i < unknown.size(); i++) {
            found.know(unknown.get(i), rows.get(i).stream().findFirst());
        }
    }

    /** From now on, {@link #find} finds this, as it was just written. */
    <T> void know(Finding<T> finding, T written) {
        found.know(finding, Optional.of(written));
    }

    /** What the row says that nobody else changes from now on. What was found before may be past. */
    <T> Optional<T> lock(Finding<T> finding) {
        found.forget();
        return lockLast(finding);
    }

    /** The same, where what was found before will do for what comes after it: an answer. What waits is written before. */
    <T> Optional<T> lockLast(Finding<T> finding) {
        return first(later.isEmpty() ? alone(finding) : together(finding));
    }

    private <T> Optional<T> look(Finding<T> finding) {
        return first(list(finding));
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }

    /** What each row says, in order. */
    <T> List<T> list(String query, Columns values, RowReader<T> reader) {
        return list(new Finding<>(query, values, reader));
    }

    private <T> List<T> list(Finding<T> finding) {
        return later.mayMatter(finding.query()) ? together(finding) : alone(finding);
    }

    private <T> List<T> alone(Finding<T> finding) {
        return run(() -> handle.createQuery(names.in(finding.query()))
                .bindMap(finding.values().sought().values())
                .map((row, context) -> Row.read(row, finding.reader()))
                .list());
    }

    @SuppressWarnings("unchecked") // its own reader made them
    private <T> List<T> together(Finding<T> finding) {
        return (List<T>) together(List.of(finding)).get(0);
    }

    /** With what waits, and after that. */
    private List<List<?>> together(List<? extends Finding<?>> findings) {
        Later all = later;
        later = new Later();
        findings.forEach(each -> all.add(names.in(each.query()), each.values().sought()));
        return run(() -> handle.createQuery(all.text()).bindMap(all.values()).execute(new RowsOfEach(findings)));
    }

    /** The number in the only row, which the query calls {@code how_many}. */
    long number(String query, Columns values) {
        return list(query, values, row -> row.number("how_many")).get(0);
    }

    /** Whether there is a row. */
    boolean isThere(String query, Columns values) {
        return !list(query, values, row -> true).isEmpty();
    }

    /** Changes rows; answers how many. */
    int write(String statement, Columns values) {
        requireKept(values);
        return change(
                statement,
                () -> handle.createUpdate(names.in(statement))
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
        change(statement, () -> {
            PreparedBatch batch = handle.prepareBatch(names.in(statement));
            each.forEach(values -> batch.bindMap(values.values()).add());
            return batch.execute();
        });
    }

    private static void requireKept(Columns values) {
        values.values().forEach(KeptText::requireKept);
    }

    /** Foreign keys remove rows of other tables with those that are removed here. */
    private <T> T change(String statement, Supplier<T> change) {
        if (statement.startsWith("DELETE")) {
            found.forget();
        } else {
            found.forget(table(statement));
        }
        writeAll();
        return run(() -> dialect.change(change));
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
