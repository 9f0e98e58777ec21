package dev.workspaces.error;

/**
 * The storage was lost while a transaction was being committed: all of it is there, or nothing, or will be in a moment. Whoever
 * repeats the command with the same idempotency key carries it out once, whichever it was; without one, look first.
 */
public final class OutcomeUnknownException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * For stores.
     *
     * @param cause what was thrown instead of an answer
     */
    public OutcomeUnknownException(Throwable cause) {
        super(
                "OUTCOME_UNKNOWN",
                "the storage was lost during the commit, which may have happened: repeat with the same idempotency key");
        initCause(cause);
    }
}
