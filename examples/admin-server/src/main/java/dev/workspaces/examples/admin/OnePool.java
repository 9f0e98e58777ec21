package dev.workspaces.examples.admin;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * The one pool. What the server does while the library holds a connection in the same thread, such as counting what is left in a
 * workspace, it does on that connection, in the library's transaction: nobody who holds one waits for another.
 */
final class OnePool extends HikariDataSource implements ConnectionFactory {
    /** What the library was handed last in this thread; closed where it has given that back. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Optional<Connection>> librarys = ThreadLocal.withInitial(Optional::empty);

    OnePool(HikariConfig config) {
        super(config);
    }

    /** For the library; what asks for several at once, as migrations do, keeps the first. */
    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        if (held().isEmpty()) {
            librarys.set(Optional.of(connection));
        }
        return connection;
    }

    /** For the server: the library's, where it holds one in this thread. */
    @Override
    public Connection openConnection() throws SQLException {
        Optional<Connection> held = held();
        return held.isPresent() ? held.get() : super.getConnection();
    }

    /** Only what is not the library's. */
    @Override
    public void closeConnection(Connection connection) throws SQLException {
        boolean isLibrarys = held().filter(it -> it == connection).isPresent();
        if (!isLibrarys) {
            connection.close();
        }
    }

    private Optional<Connection> held() throws SQLException {
        Optional<Connection> last = librarys.get();
        if (last.isPresent() && last.get().isClosed()) {
            librarys.remove();
            return Optional.empty();
        }
        return last;
    }
}
