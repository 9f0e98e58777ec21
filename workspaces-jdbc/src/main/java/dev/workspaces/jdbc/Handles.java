package dev.workspaces.jdbc;

import java.sql.Connection;
import java.time.Duration;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/** The way to run statements on a connection that somebody else opens, ends and closes. */
final class Handles implements ConnectionFactory {
    private static final ThreadLocal<Connection> NEXT = new ThreadLocal<>();

    /** It keeps what it has parsed: the statements are the same in each storage. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private final Jdbi jdbi = Jdbi.create(this);
    private final TableNames names;
    private final Dialect dialect;

    Handles(Dialect dialect, JdbcOptions options, boolean isTimedByDriver) {
        this.dialect = dialect;
        names = new TableNames(options.tablePrefix());
        SqlStatements statements = jdbi.getConfig(SqlStatements.class)
                .setTemplateEngine(TemplateEngine.NOP)
                .setSqlParser(PARSER);
        if (isTimedByDriver) {
            statements.setQueryTimeout(seconds(options.statementTimeout()));
        }
    }

    private static int seconds(Duration timeout) {
        return Math.toIntExact(timeout.plusMillis(999).toSeconds());
    }

    /** On this one, with this before the first statement. */
    Sql on(Connection connection, String first) {
        NEXT.set(connection);
        try {
            return new Sql(jdbi.open(), names, dialect, first);
        } finally {
            NEXT.remove();
        }
    }

    @Override
    public Connection openConnection() {
        return NEXT.get();
    }

    @Override
    public void closeConnection(Connection connection) {
        // whoever opened it closes it
    }
}
