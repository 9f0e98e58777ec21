package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import dev.workspaces.examples.admin.Client.Reply;
import dev.workspaces.id.Slug;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

/** How the server starts, and what its first key is good for. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
@Execution(ExecutionMode.SAME_THREAD)
class AdminKeyTest {
    @TempDir
    Path directory;

    @Test
    void the_first_start_prints_a_key_that_works_once_and_nothing_else_does() throws IOException {
        Main main = withOptions();
        String[] printed = new String[1];
        try (AdminServer server = started(main, printed)) {
            String secret = printed[0].replaceFirst("(?s).*shown once: (\\S+).*", "$1");
            Reply workspaces = new Client(server.port(), secret).get("/v1/admin/workspaces");

            assertThat(workspaces.status()).isEqualTo(200);
            assertThat(new Client(server.port(), "").get("/readyz").status()).isEqualTo(200);
            assertThat(workspaces.at("/data/0/slug")).isEqualTo("default");
            assertThat(new Client(server.port(), "").get("/v1/admin/workspaces").status())
                    .isEqualTo(401);
        }
    }

    /** Starts it, and keeps what it printed. */
    static AdminServer started(Main main, String[] printed) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            return main.start();
        } finally {
            System.setOut(before);
            printed[0] = bytes.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_key_is_written_for_its_owners_eyes_only() throws IOException {
        Path file = directory.resolve("key");
        String[] printed = new String[1];
        try (AdminServer server = started(withOptions("--admin-key-file", file.toString()), printed)) {
            String secret = Files.readString(file).strip();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(printed[0]).doesNotContain(secret);
            assertThat(new Client(server.port(), secret).get("/v1/admin/users").at("/data/0/role"))
                    .isEqualTo("owner");
        }
    }

    @Test
    void its_options_say_for_whom_sessions_are_and_who_the_owner_is_and_where_secrets_go() throws IOException {
        Path jwks = Files.writeString(directory.resolve("jwks"), new JWKSet(TestServer.KEY.toPublicJWK()).toString());
        Path secrets = directory.resolve("secrets");
        String[] printed = new String[1];
        Main main = withOptions(
                "--jwks=" + jwks,
                "--jwt-audience=acme",
                "--bootstrap-external-id=olga",
                "--bootstrap-email=olga@acme.test",
                "--bootstrap-name=@X",
                "--secret-directory=" + secrets);
        try (AdminServer server = started(main, printed)) {
            var organization = server.workspaces()
                    .findOrganization(Slug.of("organization"))
                    .orElseThrow();
            TestTokens olga = TestTokens.of(organization, "olga");
            String good = olga.with(claims -> claims.audience("acme")).signed();

            assertThat(new Client(server.port(), good).get("/v1/admin/users").at("/data/0/email"))
                    .isEqualTo("olga@acme.test");
            assertThat(new Client(server.port(), olga.signed())
                            .get("/v1/admin/users")
                            .status())
                    .isEqualTo(401);
            assertThat(secrets).isDirectory();
        }
    }

    @Test
    void it_listens_on_the_address_that_is_named_and_on_no_other() throws IOException {
        try (AdminServer server = started(withOptions(), new String[1]);
                Socket elsewhere = new Socket()) {
            assertThatThrownBy(() -> elsewhere.connect(new InetSocketAddress("127.0.0.2", server.port()), 1_000))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_text_of_the_command_line_is_never_taken_for_a_file() throws IOException {
        Path file = Files.writeString(directory.resolve("options"), "--help");

        assertThat(quietly(() -> Main.commandLine().execute("@" + file))).isEqualTo(2);
    }

    @Test
    void an_owner_who_cannot_be_leaves_no_file_behind() {
        Path file = directory.resolve("key");

        assertThat(quietly(() -> Main.commandLine()
                        .execute("--port=0", "--db=memory", "--bootstrap-email=nobody", "--admin-key-file=" + file)))
                .isEqualTo(1);

        assertThat(file).doesNotExist();
    }

    @Test
    void a_file_that_is_there_is_not_written_over_and_nothing_starts() throws IOException {
        Path file = Files.writeString(directory.resolve("key"), "mine");

        assertThat(quietly(() -> Main.commandLine()
                        .execute("--port", "0", "--db", "memory", "--admin-key-file", file.toString())))
                .isEqualTo(1);

        assertThat(file).hasContent("mine");
    }

    @Test
    void a_store_that_there_is_not_is_refused() {
        assertThat(quietly(() -> Main.commandLine().execute("--port", "0", "--db", "paper")))
                .isEqualTo(1);
    }

    private static int quietly(Supplier<Integer> run) {
        return saying(run, new ByteArrayOutputStream());
    }

    private static int saying(Supplier<Integer> run, ByteArrayOutputStream said) {
        PrintStream before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            return run.get();
        } finally {
            System.setErr(before);
        }
    }

    @Test
    void why_it_cannot_start_is_said_in_a_line_without_the_password() {
        for (String db : List.of(
                "jdbc:postgresql://127.0.0.1:1/acme?user=acme&password=hush",
                "jdbc:h2:file:" + directory.resolve("store") + ";PASSWORD=hush;nonsense")) {
            requireToldWithoutPassword(db);
        }
    }

    private static void requireToldWithoutPassword(String db) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        assertThat(saying(() -> Main.commandLine().execute("--port", "0", "--db", db), said))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("cannot start: ")))
                .hasSize(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("hush").doesNotContain("at dev.workspaces");
    }

    @Test
    void a_store_that_is_not_empty_gets_no_other_organization_and_no_other_key() throws IOException {
        String db = "jdbc:h2:file:" + directory.resolve("store");
        String[] printed = new String[1];
        started(withOptions("--db", db), printed).close();

        try (AdminServer again = started(withOptions("--db", db, "--bootstrap-name", "Globex"), printed)) {
            assertThat(printed[0]).isEmpty();
            assertThat(again.workspaces().findOrganization(Slug.of("acme"))).isPresent();
            assertThat(again.workspaces().findOrganization(Slug.of("globex"))).isEmpty();
        }
    }

    @Test
    void everything_is_kept_in_a_file_of_the_current_directory_for_its_owners_eyes_only(@TempDir Path folder)
            throws IOException {
        assertThat(new CommandLine(new Main())
                        .getCommandSpec()
                        .findOption("--db")
                        .defaultValue())
                .isEqualTo(Stores.DEFAULT);
        assertThat(Stores.place(Stores.DEFAULT))
                .isEqualTo("in " + Path.of("workspaces-admin.mv.db").toAbsolutePath());
        for (String h2 : List.of("jdbc:h2:file:", "jdbc:h2:")) {
            Path file = Files.createTempDirectory(folder, "new").resolve("deeper/store.mv.db");
            String db = h2 + file.resolveSibling("store") + ";DB_CLOSE_DELAY=0";
            assertThat(Stores.place(db)).isEqualTo("in " + file);
            Stores.open(db).end().run();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        for (String nowhere : List.of(
                "jdbc:h2:mem:store", "jdbc:h2:tcp://127.0.0.1/./store", "jdbc:postgresql://db/acme?password=hush")) {
            assertThat(Stores.place(nowhere)).isEqualTo("in the database that --db names");
        }
    }

    @Test
    void health_is_told_to_everybody_and_readiness_until_it_stops() throws IOException {
        try (TestServer test = new TestServer()) {
            Client nobody = test.client("");

            assertThat(nobody.get("/healthz").status()).isEqualTo(200);
            assertThat(nobody.get("/readyz").at("/status")).isEqualTo("ready");
        }
        try (AdminServer server =
                AdminServer.start(Stores.open("memory"), ServerSettings.listeningOn("127.0.0.1", 0))) {
            assertThat(new Client(server.port(), "").get("/readyz").status()).isEqualTo(503);
        }
    }

    @Test
    void it_is_not_ready_where_nothing_can_be_read_and_lets_go_of_the_store_once_when_it_stops() {
        Stores memory = Stores.open("memory");
        AtomicBoolean isBroken = new AtomicBoolean();
        AtomicInteger ended = new AtomicInteger();
        Storage storage = new Breakable(memory.storage(), isBroken);
        try (TestServer test = new TestServer(
                Stores.inMemory(storage, memory.features(), ended::incrementAndGet),
                Clock.systemUTC(),
                Optional.empty())) {
            Client nobody = test.client("");

            assertThat(nobody.get("/readyz").status()).isEqualTo(200);
            isBroken.set(true);
            assertThat(nobody.get("/readyz").status()).isEqualTo(503);
            assertThat(nobody.get("/healthz").status()).isEqualTo(200);
            test.server.close();
            assertThat(ended).hasValue(1);
        }
        assertThat(ended).hasValue(1);
    }

    /** A storage that cannot be read when it is broken. */
    private record Breakable(Storage storage, AtomicBoolean isBroken) implements Storage {
        @Override
        public <T> T transact(Function<? super Transaction, ? extends T> work) {
            return storage.transact(work);
        }

        @Override
        public <T> T read(Function<? super Snapshot, ? extends T> work) {
            if (isBroken.get()) {
                throw new IllegalStateException("cannot be read");
            }
            return storage.read(work);
        }

        @Override
        public void close() {
            storage.close();
        }
    }

    static Main withOptions(String... more) {
        CommandLine commands = Main.commandLine();
        List<String> arguments = new ArrayList<>(List.of("--port", "0"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--db")) {
            arguments.addAll(List.of("--db", "memory"));
        }
        commands.parseArgs(arguments.toArray(String[]::new));
        return commands.getCommand();
    }
}
