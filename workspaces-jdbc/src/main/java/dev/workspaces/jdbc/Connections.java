package dev.workspaces.jdbc;

import dev.workspaces.jdbc.DatabaseException.Kind;
import java.util.function.Function;
import javax.sql.DataSource;

/** Runs work on borrowed connections, each for one transaction; again, where it lost a race. */
final class Connections {
    private final DataSource database;
    private final Dialect dialect;
    private final JdbcOptions options;
    private final Handles handles;

    Connections(DataSource database, Dialect dialect, JdbcOptions options) {
        this.database = database;
        this.dialect = dialect;
        this.options = options;
        this.handles = new Handles(dialect, options);
    }

    <T> T run(boolean isReadOnly, Function<? super JdbcSession, ? extends T> work) {
        Backoff backoff = new Backoff();
        while (true) {
            try {
                return once(isReadOnly, work);
            } catch (DatabaseException failure) {
                if (failure.kind() != Kind.BUSY || !backoff.tryAgain()) {
                    throw failure;
                }
            }
        }
    }

    private <T> T once(boolean isReadOnly, Function<? super JdbcSession, ? extends T> work) {
        long timeout = options.statementTimeout().toMillis();
        try (Borrowed borrowed = Borrowed.from(database, dialect, isReadOnly, timeout)) {
            Sql sql = handles.on(borrowed.connection());
            JdbcSession session = new JdbcSession(sql, dialect, options.catalogue(), isReadOnly);
            T result = Sessions.run(session, work);
            borrowed.commit();
            return result;
        }
    }
}
