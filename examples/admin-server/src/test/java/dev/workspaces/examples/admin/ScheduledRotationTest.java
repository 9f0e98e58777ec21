package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.examples.admin.Client.Reply;
import dev.workspaces.id.InviteId;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.service.GetQuery.GetInvite;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are rotated by themselves: their secrets are written down where somebody asked for that, and nowhere else. */
class ScheduledRotationTest {
    private static final String WEEKLY = """
            {"name": "CI", "workspace_id": "research", "scopes": ["configs.list"],
             "rotation_policy": {"rotation_period": "weekly"}}""";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();

    @Test
    void a_key_that_is_due_gets_another_secret_in_a_file_of_its_name() throws IOException {
        Path directory = folder.resolve("secrets");
        try (TestServer test = new TestServer("memory", clock, Optional.of(SecretFiles.in(directory)))) {
            Reply issued = issued(test);
            Path file = directory.resolve(issued.at("/id"));

            test.server.keepTime();
            assertThat(file).doesNotExist();
            clock.pass(Duration.ofDays(7));
            test.server.keepTime();
            String first = Files.readString(file).strip();

            assertThat(status(test, first)).isEqualTo(200);
            assertThat(status(test, issued.at("/key"))).isEqualTo(200);
            assertThat(permissions(file)).isEqualTo("rw-------");
            assertThat(permissions(directory)).isEqualTo("rwx------");
            clock.pass(Duration.ofDays(7));
            test.server.keepTime();
            assertThat(status(test, issued.at("/key"))).isEqualTo(401);
            assertThat(status(test, Files.readString(file).strip())).isEqualTo(200);
            assertThat(Files.readString(file).strip()).isNotEqualTo(first);
            try (Stream<Path> all = Files.list(directory)) {
                assertThat(all).containsExactly(file);
            }
        }
    }

    @Test
    void where_nothing_takes_its_secret_a_key_stays_as_it_is() {
        try (TestServer test = new TestServer("memory", clock, Optional.empty())) {
            Reply issued = issued(test);

            clock.pass(Duration.ofDays(8));
            test.server.keepTime();
            clock.pass(Duration.ofDays(8));

            assertThat(status(test, issued.at("/key"))).isEqualTo(200);
        }
    }

    @Test
    void a_secret_that_cannot_be_written_is_not_rotated() throws IOException {
        Path directory = folder.resolve("secrets");
        try (TestServer test = new TestServer("memory", clock, Optional.of(SecretFiles.in(directory)))) {
            Reply issued = issued(test);
            Files.delete(directory);

            clock.pass(Duration.ofDays(8));
            test.server.keepTime();
            clock.pass(Duration.ofDays(1));

            assertThat(status(test, issued.at("/key"))).isEqualTo(200);
        }
    }

    @Test
    void invites_that_cannot_be_expired_hold_up_no_rotation() throws IOException {
        Path directory = folder.resolve("secrets");
        Stores memory = Stores.open("memory");
        Stores stores = Stores.inMemory(new WithoutInvites(memory.storage()), memory.features(), memory.end());
        try (TestServer test = new TestServer(stores, clock, Optional.of(SecretFiles.in(directory)))) {
            Reply issued = issued(test);

            clock.pass(Duration.ofDays(7));
            test.server.keepTime();

            assertThat(directory.resolve(issued.at("/id"))).exists();
        }
    }

    @Test
    void invites_that_are_over_are_written_down_as_such() {
        try (TestServer test = new TestServer("memory", clock, Optional.empty())) {
            Fixture acme = new Fixture(test, "acme");
            Reply invited =
                    test.client(acme.adminKey()).post("/v1/admin/users/invites", "{\"email\": \"x@acme.test\"}");
            GetInvite invite = new GetInvite(InviteId.of(invited.at("/id")));

            clock.pass(Duration.ofDays(60));
            assertThat(acme.owner().ask(invite).status()).isEqualTo(InviteStatus.PENDING);
            assertThat(test.client(acme.adminKey())
                            .get("/v1/admin/users/invites/" + invited.at("/id"))
                            .at("/status"))
                    .isEqualTo("expired");
            test.server.keepTime();
            assertThat(acme.owner().ask(invite).status()).isEqualTo(InviteStatus.EXPIRED);
        }
    }

    /** A storage that cannot read invites. */
    private record WithoutInvites(Storage storage) implements Storage {
        @Override
        public <T> T transact(Function<? super Transaction, ? extends T> work) {
            return storage.transact(work);
        }

        @Override
        public <T> T read(Function<? super Snapshot, ? extends T> work) {
            return storage.read(snapshot -> work.apply(without(snapshot)));
        }

        private static Snapshot without(Snapshot snapshot) {
            return (Snapshot) Proxy.newProxyInstance(
                    Snapshot.class.getClassLoader(), new Class<?>[] {Snapshot.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("invites")) {
                            throw new IllegalStateException("invites cannot be read");
                        }
                        return method.invoke(snapshot, arguments);
                    });
        }

        @Override
        public void close() {
            storage.close();
        }
    }

    @Test
    void what_is_no_directory_takes_no_secrets() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertThatThrownBy(() -> SecretFiles.in(file)).isInstanceOf(IOException.class);
    }

    private static Reply issued(TestServer test) {
        Client admin = test.client(new Fixture(test, "acme").adminKey());
        return admin.post("/v1/api-keys/workspace/service", WEEKLY);
    }

    private static int status(TestServer test, String secret) {
        return test.client(secret).get("/v1/configs").status();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
