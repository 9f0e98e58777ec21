package dev.workspaces.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/** Where databases differ. */
interface Dialect {
    /** What is put back on a connection after a transaction. */
    interface Restore {
        void on(Connection connection) throws SQLException;
    }

    /** A commit, or a rollback. */
    interface Ending {
        void run() throws SQLException;
    }

    /** Where its migrations are, below this package: {@code schema/…}. */
    String migrations();

    /** The byte-exact collation that its migrations name; empty where they name none. */
    String collation();

    /**
     * Looks whether what is on the other side keeps what the library promises.
     *
     * @throws UnsupportedDatabaseException if it does not
     */
    void check(Connection connection) throws SQLException;

    /** What runs before the migrations, in one transaction that is held until they are done; none where Flyway holds others off. */
    default List<String> holdingOthersOff(String tablePrefix) {
        return List.of();
    }

    /** Begins a transaction, read committed, on a connection that commits nothing by itself; its statements end in time. */
    default Restore beginWriting(Connection connection, long timeoutInMillis) throws SQLException {
        return same -> {};
    }

    /** Begins a transaction that sees what is there at one moment, likewise. */
    default Restore beginReading(Connection connection, long timeoutInMillis) throws SQLException {
        return same -> {};
    }

    /** What begins a transaction where that goes in one text with its first statement; empty where the others have done it. */
    default String beginning(boolean isReadOnly, long timeoutInMillis) {
        return "";
    }

    /** Runs a statement that changes rows. */
    default <T> T change(Supplier<T> statement) {
        return statement.get();
    }

    /** Ends a transaction that may have changed rows. */
    default void end(Ending ending) throws SQLException {
        ending.run();
    }

    /** Whether a statement outside of a transaction sees what is committed alone, whatever the pool says of isolation. */
    default boolean loadsByItself() {
        return false;
    }

    /** Whether an index finds the first row after a place of several columns, however many share the first of them. */
    default boolean findsRows() {
        return false;
    }

    /** Whether several statements may go in one text. */
    default boolean takesSeveral() {
        return false;
    }

    /** Whether the driver has to watch the time, because the database was not told to. */
    boolean needsDriverTimeout();

    /** An insert that does nothing where a row has the same key; where that cannot be said, the insert, which then fails. */
    String ifAbsent(String insert);

    /** A condition that a regular expression is found in a text, where case counts. */
    default String finds(String text, String expression) {
        return text + " REGEXP " + expression;
    }

    /** A query whose rows are held together with others who do the same, against whoever changes or removes them. */
    String shared(String query);
}
