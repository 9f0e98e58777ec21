package dev.workspaces.jdbc;

import dev.workspaces.error.OutcomeUnknownException;
import dev.workspaces.jdbc.DatabaseException.Kind;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.ConcurrentModificationException;
import java.util.Set;

/** What a failure of the database comes to. The one place that reads SQLSTATEs. */
final class Failures {
    /** Serialization failure and deadlock; H2's concurrent update; a row that changed since the snapshot, on MariaDB. */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "90131");

    private static final int CHANGED_SINCE_SNAPSHOT = 1020;

    /** H2: what it did not foresee. */
    private static final int GENERAL_ERROR = 50000;

    /** PostgreSQL: a statement was cancelled, a lock was not available. H2: a lock, a statement took too long. */
    private static final Set<String> TIMEOUTS = Set.of("57014", "55P03", "HYT00", "70100");

    /** MariaDB: waited too long for a lock, took too long. MySQL: took too long. */
    private static final Set<Integer> TIMEOUT_CODES = Set.of(1205, 1969, 3024);

    /** PostgreSQL: shut down by an administrator, crashed, starting up, no connection left to give. H2: closed. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300", "90067", "90098", "90121");

    private Failures() {}

    /** What to throw for it. A constraint that was violated is a race that was lost: all of them were looked at before. */
    static DatabaseException of(SQLException failure) {
        String state = state(failure);
        Kind kind = kind(failure, state);
        // what the driver says of a constraint holds the values: addresses, names
        return kind == Kind.BUSY ? new DatabaseException(kind, state) : new DatabaseException(kind, state, failure);
    }

    /** What to throw where a commit failed: it may have happened, unless it lost a race, which takes it back. */
    static RuntimeException ofCommit(SQLException failure) {
        DatabaseException known = of(failure);
        return known.kind() == Kind.BUSY ? known : new OutcomeUnknownException(failure);
    }

    private static Kind kind(SQLException failure, String state) {
        if (TIMEOUT_CODES.contains(failure.getErrorCode())) { // MySQL's driver gives the first the state of a deadlock
            return Kind.TIMED_OUT;
        }
        if (LOST_RACES.contains(state)
                || state.startsWith("23")
                || failure.getErrorCode() == CHANGED_SINCE_SNAPSHOT
                || isOfTablesMadeMeanwhile(failure)) {
            return Kind.BUSY;
        }
        if (failure instanceof SQLTimeoutException || TIMEOUTS.contains(state)) {
            return Kind.TIMED_OUT;
        }
        return state.startsWith("08") || AWAY.contains(state) || isOfConnection(failure)
                ? Kind.UNREACHABLE
                : Kind.FAILED;
    }

    /** At the beginning of a snapshot H2 goes through all tables, and stumbles where somebody just then makes or drops one. */
    private static boolean isOfTablesMadeMeanwhile(SQLException failure) {
        return failure.getErrorCode() == GENERAL_ERROR && failure.getCause() instanceof ConcurrentModificationException;
    }

    /** What drivers, and pools that have no connection left, say without a state. */
    private static boolean isOfConnection(SQLException failure) {
        return failure instanceof SQLRecoverableException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException;
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }
}
