package dev.workspaces.examples.admin;

import dev.workspaces.service.SecretDelivery;
import dev.workspaces.service.SecretSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
            OwnersFile.write(fresh, delivery.secret().reveal() + "\n");
            OwnersFile.move(fresh, directory.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
