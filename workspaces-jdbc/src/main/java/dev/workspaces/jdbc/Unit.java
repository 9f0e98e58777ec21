package dev.workspaces.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** A stretch of work on a connection: all of it stays once {@link #commit} returned, and nothing where that was not called. */
interface Unit extends AutoCloseable {
    /** The connection, while this is open. */
    Connection connection();

    /** Keeps what was done. */
    void commit();

    /** Undoes what was not committed, and gives the connection back as it came. */
    @Override
    void close();

    /** Where units come from. */
    @FunctionalInterface
    interface Source {
        Unit open(boolean isReadOnly) throws SQLException;
    }
}
