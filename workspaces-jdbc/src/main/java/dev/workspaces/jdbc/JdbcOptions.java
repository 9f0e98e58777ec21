package dev.workspaces.jdbc;

import static java.util.Objects.requireNonNull;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.policy.Catalogue;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How a storage works with its database.
 *
 * @param tablePrefix what the names of all its tables begin with: 1 to 20 of {@code [a-z0-9_]}, a letter first; the tables are
 *     in the schema that the connections are in
 * @param statementTimeout how long a statement may take, waiting for others included: 1 second to an hour
 * @param isMigrating whether opening creates the tables, or brings them up to date; otherwise it only looks whether they are
 * @param isJoining whether a connection that comes with a transaction of the host's, and so commits nothing by itself, is worked
 *     on inside of that transaction, which the host ends; otherwise each call has a transaction of its own
 * @param catalogue the actions that stored scopes are read by: the one that the services are built with
 */
public record JdbcOptions(
        String tablePrefix, Duration statementTimeout, boolean isMigrating, boolean isJoining, Catalogue catalogue) {
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,19}");
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final JdbcOptions STANDARD =
            new JdbcOptions("ws_", Duration.ofSeconds(30), true, false, Catalogue.builtIn());

    /**
     * Checks the values.
     *
     * @throws InvalidInputException if the prefix has another shape, or the timeout is out of range
     */
    public JdbcOptions {
        requireNonNull(catalogue, "catalogue");
        if (!PREFIX.matcher(tablePrefix).matches()) {
            throw new InvalidInputException("tablePrefix", "1 to 20 of `[a-z0-9_]`, a letter first");
        }
        if (statementTimeout.compareTo(Duration.ofSeconds(1)) < 0 || statementTimeout.compareTo(LONGEST) > 0) {
            throw new InvalidInputException("statementTimeout", "1 second to an hour");
        }
    }

    /** The prefix {@code ws_}, 30 seconds, tables that are kept up to date, the built-in actions. */
    public static JdbcOptions standard() {
        return STANDARD;
    }

    /** With this prefix, such as {@code access_}. */
    public JdbcOptions withTablePrefix(String prefix) {
        return new JdbcOptions(prefix, statementTimeout, isMigrating, isJoining, catalogue);
    }

    /** With this timeout. */
    public JdbcOptions withStatementTimeout(Duration timeout) {
        return new JdbcOptions(tablePrefix, timeout, isMigrating, isJoining, catalogue);
    }

    /** Without migration: the host, or a DBA, has brought the tables up to date. */
    public JdbcOptions withoutMigration() {
        return new JdbcOptions(tablePrefix, statementTimeout, false, isJoining, catalogue);
    }

    /**
     * With the host's transactions: for a data source that hands out the connection of the transaction that is open, as Spring's
     * {@code TransactionAwareDataSourceProxy} does. Not for a pool whose connections never commit by themselves.
     */
    public JdbcOptions joiningTransactions() {
        return new JdbcOptions(tablePrefix, statementTimeout, isMigrating, true, catalogue);
    }

    /** With the catalogue that knows the host's own actions. */
    public JdbcOptions withCatalogue(Catalogue actions) {
        return new JdbcOptions(tablePrefix, statementTimeout, isMigrating, isJoining, actions);
    }
}
