package dev.workspaces.examples.admin;

import dev.workspaces.service.SecretDelivery;
import dev.workspaces.service.SecretSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Takes secrets that nobody is shown into files that are named after their keys, from where whoever uses the key reads the newest:
 * each is replaced whole, and on the disk when this returns.
 */
final class SecretFiles implements SecretSink {
    private final Path directory;

    private SecretFiles(Path directory) {
        this.directory = directory;
    }

    /** Into this directory, which is made where it is not there. */
    static SecretFiles in(Path directory) throws IOException {
        OwnersFile.createDirectory(directory);
        return new SecretFiles(directory);
    }

    @Override
    public void deliver(SecretDelivery delivery) {
        String name = delivery.key().id().value();
        Path fresh = directory.resolve("." + name + "." + UUID.randomUUID());
        try {
            OwnersFile.create(fresh);
            write(fresh, delivery.secret().reveal() + "\n");
            Files.move(fresh, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            sync(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    /** So that the name, too, is there after the power was lost. */
    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
