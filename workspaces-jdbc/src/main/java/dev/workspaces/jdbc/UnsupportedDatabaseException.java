package dev.workspaces.jdbc;

import dev.workspaces.error.WorkspacesException;

/** A database that this version cannot keep its promises on: its message says why, and what would do. */
public final class UnsupportedDatabaseException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    UnsupportedDatabaseException(String sentence) {
        super("UNSUPPORTED_DATABASE", sentence);
    }
}
