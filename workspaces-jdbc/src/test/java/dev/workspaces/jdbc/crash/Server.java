package dev.workspaces.jdbc.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL server that keeps what it acknowledged, on little room, to be killed and started again. */
public final class Server implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres running;

    private Server(Path data) throws IOException {
        this.data = data;
        this.running = start(0);
    }

    /** A new one that keeps everything in this folder. */
    public static Server startIn(Path folder) throws IOException {
        return new Server(folder.resolve("postgresql"));
    }

    private EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("min_wal_size", "32MB")
                .setServerConfig("max_wal_size", "48MB")
                .setPGStartupWait(Duration.ofMinutes(1));
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** Its JDBC URL, with who comes. */
    public String url() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    /** Kills every process of it (SIGKILL) that has not ended by itself, and waits until they are gone. */
    void kill() {
        List<ProcessHandle> all = process().flatMap(ProcessHandle::of).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    private Optional<Long> process() {
        try {
            return Optional.of(Long.valueOf(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0)));
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again where it was. */
    void startAgain() throws IOException {
        int port = running.getPort();
        running.close();
        running = start(port);
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
