package dev.workspaces.jdbc.crash;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.workspaces.Workspaces;
import dev.workspaces.error.OutcomeUnknownException;
import dev.workspaces.jdbc.DatabaseException;
import dev.workspaces.jdbc.JdbcStorage;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Random;
import java.util.function.Function;

/** A process with several busy threads, to be killed. */
final class Application {
    static final int THREADS = 3;

    private Application() {}

    /** Runs until it is killed, or its database fails: database URL, organization, and what all that is made begins with. */
    public static void main(String[] args) {
        endWithWhoStartedIt();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, US_ASCII);
        Acme acme = Acme.ofText(args[1]);
        Workspaces workspaces = Workspaces.open(JdbcStorage.open(pool(args[0])));
        for (int thread = 0; thread < THREADS; thread++) {
            String name = args[2] + "t" + thread;
            Busy busy = new Busy(workspaces, acme, name, new Random(name.hashCode()), Said.printing(out));
            new Thread(() -> workOn(busy), name).start();
        }
    }

    /** A build that was killed itself would leave this busy for ever: nobody writes to its input, which ends with who could. */
    private static void endWithWhoStartedIt() {
        Thread watching = new Thread(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                // as at the end
            }
            Runtime.getRuntime().halt(1);
        });
        watching.setDaemon(true);
        watching.start();
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static void workOn(Busy busy) {
        try {
            while (true) {
                busy.step();
            }
        } catch (DatabaseException | OutcomeUnknownException failure) {
            System.err.println("an application gives up: " + failure.getMessage());
        }
    }

    /** Opens the database for this, and closes it again: H2 lets one process in. */
    static <T> T with(String url, Function<Workspaces, T> work) {
        try (HikariDataSource pool = pool(url);
                Workspaces workspaces = Workspaces.open(JdbcStorage.open(pool))) {
            return work.apply(workspaces);
        }
    }

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(THREADS + 1);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }
}
