package dev.workspaces.examples.cli;

import dev.workspaces.error.WorkspacesException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A database did not do what a run needed of it. Says so in words of its own, and has no cause: what a driver or a pool says may
 * hold the URL, and with it a password.
 */
final class StorageFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageFailedException(String what, Exception failure) {
        super(what + ": " + why(failure));
    }

    private static String why(Exception failure) {
        String why = failure instanceof WorkspacesException known
                ? String.valueOf(known.getMessage())
                : "the database refuses it, or there is no connection to it";
        return why + state(failure).map(state -> " (SQLSTATE " + state + ")").orElse("");
    }

    private static Optional<String> state(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException known) {
                return Optional.ofNullable(known.getSQLState());
            }
        }
        return Optional.empty();
    }
}
