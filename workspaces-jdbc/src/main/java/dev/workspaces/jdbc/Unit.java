package dev.workspaces.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** A stretch of work on a connection: all of it stays once {@link #commit} returned, and nothing where that was not called. */
interface Unit extends AutoCloseable {
    /** The connection, while this is open. */
    Connection connection();

    /** Whether the database itself ends its statements in time; else the driver has to. */
    default boolean isTimed() {
        return false;
    }

    /** What has to go to the database before the first statement, in the same text; empty for nothing. */
    default String first() {
        return "";
    }

    /** Whether all of it may be run again where it lost a race: not what a host has begun before. */
    default boolean mayRunAgain() {
        return true;
    }

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
