package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.contentOf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.workspaces.examples.admin.Client.Reply;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The first key: what it may, and that there is one, and one alone, wherever an earlier start ended. */
@ResourceLock(Resources.SYSTEM_OUT)
@Execution(ExecutionMode.SAME_THREAD)
class BootstrapTest {
    private static final Bootstrap BOOTSTRAP = new Bootstrap("Acme", "owner@acme.example", Optional.empty());

    @TempDir
    Path directory;

    @Test
    void the_first_key_holds_every_scope_that_a_key_of_an_organization_may_hold() throws IOException {
        String[] printed = new String[1];
        try (AdminServer server = AdminKeyTest.started(AdminKeyTest.withOptions(), printed)) {
            JsonNode keys = new Client(server.port(), secret(printed[0]))
                    .get("/v1/api-keys")
                    .body()
                    .at("/data");

            assertThat(keys).hasSize(1);
            assertThat(StreamSupport.stream(keys.at("/0/scopes").spliterator(), false)
                            .map(JsonNode::asText))
                    .containsExactlyInAnyOrderElementsOf(Fixture.scopes(CredentialKind.ORGANISATION_SERVICE_KEY)
                            .names());
        }
    }

    @Test
    void a_start_after_one_that_ended_before_its_key_makes_the_key_and_the_next_does_not() throws IOException {
        String db = cutOff(BOOTSTRAP);

        String said = printedBy("--db", db);
        assertThat(said).contains("shown once: ");
        String[] next = new String[1];
        try (AdminServer server = AdminKeyTest.started(AdminKeyTest.withOptions("--db", db), next)) {
            assertThat(next[0]).isEmpty();
            Reply users = new Client(server.port(), secret(said)).get("/v1/admin/users");
            assertThat(users.at("/total")).isEqualTo("1");
            assertThat(users.at("/data/0/email")).isEqualTo("owner@acme.example");
        }
    }

    @Test
    void a_file_that_such_a_start_left_empty_is_filled_for_its_owner_alone() throws IOException {
        String db = cutOff(BOOTSTRAP);
        Path file = Files.createFile(
                directory.resolve("key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));

        printedBy("--db", db, "--admin-key-file", file.toString());

        assertThat(file).content().startsWith("wk_org_");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void an_organization_that_somebody_else_owns_or_that_had_a_key_once_gets_none() throws IOException {
        assertThat(printedBy("--db", cutOff(new Bootstrap("Acme", "olga@acme.example", Optional.empty()))))
                .isEmpty();
        assertThat(printedBy("--db", cutOff(new Bootstrap("Globex", "owner@acme.example", Optional.empty()))))
                .isEmpty();

        String db = db("once");
        String[] printed = new String[1];
        try (AdminServer server = AdminKeyTest.started(AdminKeyTest.withOptions("--db", db), printed)) {
            Client admin = new Client(server.port(), secret(printed[0]));
            String spare = admin.post("/v1/api-keys/organisation/service", "{\"name\": \"Spare\"}")
                    .at("/id");
            assertThat(admin.delete("/v1/api-keys/" + spare).status()).isEqualTo(200);
        }
        assertThat(printedBy("--db", db)).isEmpty();
    }

    @Test
    void of_two_starts_at_the_same_time_one_gets_the_key() throws IOException {
        Path mine = directory.resolve("mine");
        Path theirs = directory.resolve("theirs");
        Stores stores = Stores.open("memory");
        try (AdminServer server = AdminServer.start(stores, ServerSettings.listeningOn("127.0.0.1", 0))) {
            Bootstrap.founded(server.workspaces(), BOOTSTRAP.wanted());
            Storage read = new ReadBefore(stores.storage(), () -> {
                try {
                    BOOTSTRAP.firstKey(server.workspaces(), stores, new Handover(Optional.of(theirs)));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });

            BOOTSTRAP.firstKey(
                    server.workspaces(),
                    Stores.inMemory(read, stores.features(), stores.end()),
                    new Handover(Optional.of(mine)));

            assertThat(new Client(server.port(), Files.readString(theirs).strip())
                            .get("/v1/api-keys")
                            .at("/total"))
                    .isEqualTo("1");
            assertThat(mine).isEmptyFile();
        }
    }

    @Test
    void a_key_that_was_shown_when_a_start_ended_before_it_counted_leaves_nothing_and_the_next_start_makes_another()
            throws IOException {
        String db = db("shown");
        Path file = directory.resolve("key");
        AtomicReference<String> shown = new AtomicReference<>();

        endedIn(
                db,
                file,
                atOnce -> work -> atOnce.run(storage -> {
                    work.accept(storage);
                    shown.set(read(directory.resolve("key.new")));
                    throw new EndedException();
                }));

        assertThat(file).isEmptyFile();
        String[] printed = new String[1];
        Main next = AdminKeyTest.withOptions("--db", db, "--admin-key-file", file.toString());
        try (AdminServer server = AdminKeyTest.started(next, printed)) {
            assertThat(new Client(server.port(), read(file)).get("/v1/api-keys").at("/total"))
                    .isEqualTo("1");
            assertThat(new Client(server.port(), String.valueOf(shown.get()))
                            .get("/v1/api-keys")
                            .status())
                    .isEqualTo(401);
        }
        assertThat(directory.resolve("key.new")).doesNotExist();
    }

    @Test
    void a_key_that_counted_when_a_start_ended_is_put_into_its_file_by_the_next() throws IOException {
        String db = db("counted");
        Path file = directory.resolve("key");

        endedIn(db, file, atOnce -> work -> {
            atOnce.run(work);
            throw new EndedException();
        });

        assertThat(file).isEmptyFile();
        Main next = AdminKeyTest.withOptions("--db", db, "--admin-key-file", file.toString());
        try (AdminServer server = AdminKeyTest.started(next, new String[1])) {
            assertThat(new Client(server.port(), read(file)).get("/v1/api-keys").at("/total"))
                    .isEqualTo("1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_key_that_nobody_could_be_shown_does_not_count_and_the_next_start_makes_another() throws IOException {
        String db = db("unprinted");
        PrintStream before = System.out;
        System.setOut(new PrintStream(new FullDisk(), true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> AdminKeyTest.withOptions("--db", db).start())
                    .hasRootCauseInstanceOf(IOException.class);
        } finally {
            System.setOut(before);
        }

        assertThat(printedBy("--db", db)).contains("shown once: ");
    }

    /** Takes nothing. */
    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int any) throws IOException {
            throw new IOException("no space left on device");
        }
    }

    private static String read(Path file) {
        return contentOf(file.toFile()).strip();
    }

    /** A start that ends where this says, in the midst of making the first key. */
    private static void endedIn(String db, Path file, UnaryOperator<AllOrNothing> ending) {
        Stores all = Stores.open(db);
        Stores stores = new Stores(all.storage(), ending.apply(all.atOnce()), all.features(), all.end());
        try (AdminServer server = AdminServer.start(stores, ServerSettings.listeningOn("127.0.0.1", 0))) {
            assertThatThrownBy(() -> BOOTSTRAP.firstKey(server.workspaces(), stores, new Handover(Optional.of(file))))
                    .isInstanceOf(EndedException.class);
        }
    }

    /** The process ends here. */
    private static final class EndedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A storage that somebody reads just before something happens.
     *
     * @param storage what is read
     * @param then what happens
     */
    private record ReadBefore(Storage storage, Runnable then) implements Storage {
        @Override
        public <T> T transact(Function<? super Transaction, ? extends T> work) {
            return storage.transact(work);
        }

        @Override
        public <T> T read(Function<? super Snapshot, ? extends T> work) {
            T read = storage.read(work);
            then.run();
            return read;
        }

        @Override
        public void close() {
            storage.close();
        }
    }

    /** A store in which a start founded its organization, and ended. */
    private String cutOff(Bootstrap bootstrap) {
        String db = db(bootstrap.name() + bootstrap.email());
        try (AdminServer server = AdminServer.start(Stores.open(db), ServerSettings.listeningOn("127.0.0.1", 0))) {
            Bootstrap.founded(server.workspaces(), bootstrap.wanted());
        }
        return db;
    }

    private String db(String name) {
        return "jdbc:h2:file:" + directory.resolve(name);
    }

    private static String printedBy(String... options) throws IOException {
        String[] printed = new String[1];
        AdminKeyTest.started(AdminKeyTest.withOptions(options), printed).close();
        return printed[0];
    }

    private static String secret(String printed) {
        return printed.replaceFirst("(?s).*shown once: (\\S+).*", "$1");
    }
}
