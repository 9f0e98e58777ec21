package dev.workspaces.jdbc;

import dev.workspaces.error.WorkspacesException;

/**
 * A database did not do what it was asked to, and nothing of the transaction is there. Its message never holds what was asked
 * or stored; the cause, where there is one, is the driver's and may.
 */
public final class DatabaseException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String sqlState;

    /** What kind of failure. */
    public enum Kind {
        /** Others were faster, again and again: deadlocks, or rows that came and went. Worth another try, later. */
        BUSY("it lost against other transactions too often: try again later"),

        /** It took longer than the timeout, or waited so long for others. Worth another try, later. */
        TIMED_OUT("it took longer than the timeout allows: try again later"),

        /** No connection, or one that broke before anything was committed. Worth another try, later. */
        UNREACHABLE("there is no connection to the database: try again later"),

        /** Anything else; trying again does not help. */
        FAILED("the database refused a statement: see its SQLSTATE");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    DatabaseException(Kind kind, String sqlState) {
        super("DATABASE_" + kind, kind.sentence);
        this.kind = kind;
        this.sqlState = sqlState;
    }

    DatabaseException(Kind kind, String sqlState, Throwable cause) {
        this(kind, sqlState);
        initCause(cause);
    }

    /** What kind of failure it was. */
    public Kind kind() {
        return kind;
    }

    /** The five characters that the database said; empty where it said none. */
    public String sqlState() {
        return sqlState;
    }
}
