package dev.workspaces.jdbc;

import dev.workspaces.jdbc.DatabaseException.Kind;
import java.util.function.Function;

/** Runs work in a session, which is over after it. */
final class Sessions {
    private Sessions() {}

    /**
     * What the work answers, or what it throws: but for a failure of the database, which is thrown whatever the work made of it.
     * After one, what the work has done is not what it thinks.
     */
    static <T> T run(JdbcSession session, Function<? super JdbcSession, ? extends T> work) {
        Sql sql = session.sql();
        try {
            T result = work.apply(session);
            sql.writeAll();
            sql.failure().ifPresent(Sessions::raise);
            return result;
        } catch (Throwable thrown) {
            sql.failure().filter(failure -> failure.kind() == Kind.BUSY).ifPresent(Sessions::raise);
            throw thrown;
        } finally {
            session.end();
        }
    }

    private static void raise(DatabaseException failure) {
        throw failure;
    }
}
