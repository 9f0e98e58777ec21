package dev.workspaces.jdbc;

import dev.workspaces.error.WorkspacesException;

/**
 * The connection was lost while a transaction was being committed: all of it is there, or nothing. Whoever repeats the command
 * with the same idempotency key carries it out once, whichever it was; without one, look first.
 */
public final class OutcomeUnknownException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(Throwable cause) {
        super(
                "OUTCOME_UNKNOWN",
                "the connection was lost during the commit, which may have happened: repeat with the same idempotency key");
        initCause(cause);
    }
}
