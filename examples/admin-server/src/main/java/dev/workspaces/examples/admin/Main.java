package dev.workspaces.examples.admin;

import dev.workspaces.error.WorkspacesException;
import dev.workspaces.service.SecretSink;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server, and stops it when the process is asked to end. */
@Command(
        name = "workspaces-admin-server",
        description =
                "Serves the admin HTTP API; on an empty store it creates an organization and prints its first admin key.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        version = "workspaces-admin-server 0.1.0-SNAPSHOT")
public final class Main implements Callable<Integer> {
    @Option(names = "--host", defaultValue = "127.0.0.1", description = "The address to listen on.")
    private String host = "";

    @Option(names = "--port", defaultValue = "8787", description = "The port to listen on; 0 for any that is free.")
    private int port;

    @Option(
            names = "--db",
            defaultValue = Stores.DEFAULT,
            description = "Where everything is kept: a JDBC URL of H2, PostgreSQL or MariaDB, or `memory`.")
    private String db = "";

    @Option(names = "--bootstrap-name", defaultValue = "Acme", description = "What the first organization is called.")
    private String bootstrapName = "";

    @Option(names = "--bootstrap-email", defaultValue = "owner@acme.example", description = "The address of its owner.")
    private String bootstrapEmail = "";

    @Option(
            names = "--bootstrap-external-id",
            description = "What the identity provider calls its owner: the `sub` of their tokens.")
    private @Nullable String bootstrapExternalId;

    @Option(
            names = "--admin-key-file",
            description =
                    "Writes the first admin key into this new file, for its owner's eyes only, instead of printing it.")
    private @Nullable Path adminKeyFile;

    @Option(
            names = "--secret-directory",
            description =
                    "Writes secrets that nobody is shown, such as of keys that are rotated by themselves, into this directory, each into "
                            + "a file named after its key, for its owner's eyes only. Without it, no such secret is made.")
    private @Nullable Path secretDirectory;

    @Option(names = "--jwks", description = "A file with the public keys that sessions' tokens are checked with.")
    private @Nullable Path jwks;

    @Option(names = "--jwt-audience", defaultValue = "workspaces", description = "For whom these tokens have to be.")
    private String jwtAudience = "";

    Main() {}

    /** Runs it and exits with its code: 0, 1 (cannot start), 2 (not as it should be called). */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        Main main = new Main();
        return new CommandLine(main)
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler((failed, commands, parsed) -> main.failed(failed, commands));
    }

    /** One line that says why, where it is no defect of the server's; without the URL, which may hold a password. */
    private int failed(Exception failed, CommandLine commands) throws Exception {
        Throwable cause = failed;
        while (!isTelling(cause)) {
            cause = cause.getCause();
            if (cause == null) {
                throw failed;
            }
        }
        String why = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        commands.getErr().println("cannot start: " + why.replace(db, "--db"));
        return 1;
    }

    private static boolean isTelling(Throwable cause) {
        return cause instanceof SQLException || cause instanceof IOException || cause instanceof WorkspacesException;
    }

    /** Serves until the process is asked to end. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        try (AdminServer server = start()) {
            Thread stopping = new Thread(server::close, "stop");
            Runtime.getRuntime().addShutdownHook(stopping);
            System.out.println("everything is kept " + Stores.place(db));
            System.out.println("listening on http://" + host + ":" + server.port());
            server.awaitStop();
        }
        return 0;
    }

    AdminServer start() throws IOException {
        Stores stores = Stores.open(db);
        AdminServer server = AdminServer.start(stores, settings());
        try {
            Bootstrap bootstrap =
                    new Bootstrap(bootstrapName, bootstrapEmail, Optional.ofNullable(bootstrapExternalId));
            bootstrap.firstKey(server.workspaces(), stores, new Handover(Optional.ofNullable(adminKeyFile)));
            server.nowReady();
            return server;
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private ServerSettings settings() throws IOException {
        Optional<SecretSink> sink =
                secretDirectory == null ? Optional.empty() : Optional.of(SecretFiles.in(secretDirectory));
        Optional<Tokens> tokens =
                jwks == null ? Optional.empty() : Optional.of(Tokens.signedByKeysIn(jwks, jwtAudience));
        return ServerSettings.listeningOn(host, port).checkingTokens(tokens).takingSecretsTo(sink);
    }
}
