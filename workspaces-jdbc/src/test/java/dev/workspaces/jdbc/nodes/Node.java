package dev.workspaces.jdbc.nodes;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.workspaces.Workspaces;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.jdbc.JdbcOptions;
import dev.workspaces.jdbc.JdbcStorage;
import dev.workspaces.policy.Principal;
import dev.workspaces.service.Acting;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.service.SystemActing;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A process with the library in it, one of several on a database. Does what it is told to, one order after the other. */
final class Node {
    private static final int CONNECTIONS = 3;
    private static final Duration AHEAD = Duration.ofDays(2);

    private final Prompts prompts;
    private final Workspaces workspaces;
    private final Workspaces ahead;
    private final List<String> delivered = new ArrayList<>();

    Node(DataSource database, String prefix) {
        prompts = new Prompts(database, prefix);
        JdbcStorage storage = JdbcStorage.open(database, JdbcOptions.standard().withTablePrefix(prefix));
        workspaces = Workspaces.builder(storage).keeping(0).inventory(prompts).build();
        ahead = Workspaces.builder(storage)
                .keeping(0)
                .clock(Clock.offset(Clock.systemUTC(), AHEAD))
                .secretSink(secret ->
                        delivered.add(secret.key().id() + "=" + secret.secret().reveal()))
                .build();
    }

    Workspaces workspaces() {
        return workspaces;
    }

    Prompts prompts() {
        return prompts;
    }

    SystemActing system() {
        return workspaces.system(RequestInfo.none());
    }

    Acting as(String organization, String user) {
        return workspaces.actingFor(
                Principal.session(OrganizationId.of(organization), UserId.of(user)), RequestInfo.none());
    }

    /** Rotates what is due two days from now; answers with the keys and their new secrets. */
    String rotateDue() {
        delivered.clear();
        int rotated = ahead.system(RequestInfo.none()).rotateDue(100).rotated().size();
        if (rotated != delivered.size()) {
            throw new AssertionError(rotated + " rotated, " + delivered.size() + " delivered");
        }
        return String.join(" ", delivered);
    }

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    /** Serves until nobody orders anything any more: database URL, prefix of the tables. */
    public static void main(String[] args) throws Exception {
        try (ObjectOutputStream answers = new ObjectOutputStream(new FileOutputStream(FileDescriptor.out));
                HikariDataSource pool = pool(args[0])) {
            System.setOut(System.err);
            answers.flush();
            serve(new Node(pool, args[1]), new ObjectInputStream(System.in), answers);
        } catch (EOFException over) {
            // whoever gave orders has left
        }
    }

    /** Says when an order has been understood, and carries it out on the word. */
    @SuppressWarnings("InfiniteLoopStatement")
    private static void serve(Node node, ObjectInputStream orders, ObjectOutputStream answers) throws Exception {
        while (true) {
            Order order = (Order) orders.readObject();
            answers.writeBoolean(true);
            answers.flush();
            orders.readBoolean();
            answers.writeObject(Answer.of(order, node));
            answers.flush();
        }
    }
}
