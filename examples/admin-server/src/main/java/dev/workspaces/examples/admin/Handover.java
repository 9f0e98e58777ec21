package dev.workspaces.examples.admin;

import dev.workspaces.key.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the first admin key is handed over: printed, or in a file. What goes into a file is written beside it before the key counts, and
 * takes its place once it does; where a start ended between the two, the next one does that.
 *
 * @param file which is its owner's alone; empty where the key is printed
 */
record Handover(Optional<Path> file) {
    /** Makes the file, empty; fails where there is something in it. */
    void prepare() throws IOException {
        if (file.isPresent()) {
            OwnersFile.createUnlessEmpty(file.get());
        }
    }

    /** Shows a key that does not count yet; in a file, over one that never came to. */
    void show(Secret secret) throws IOException {
        if (file.isPresent()) {
            Path fresh = beside(file.get());
            Files.deleteIfExists(fresh);
            OwnersFile.create(fresh);
            OwnersFile.write(fresh, secret.reveal() + "\n");
        } else {
            System.out.println("admin key, shown once: " + secret.reveal());
            requirePrinted();
        }
    }

    /** Nobody was shown anything where the output is closed, or its disk is full: a stream that prints throws nothing. */
    private static void requirePrinted() throws IOException {
        if (System.out.checkError()) {
            throw new IOException("the admin key cannot be printed");
        }
    }

    /** The key that was shown counts from now on. */
    void keep() throws IOException {
        if (file.isPresent()) {
            OwnersFile.move(beside(file.get()), file.get());
            System.out.println("admin key written to " + file.get());
        }
    }

    /** Keeps what an earlier start has shown, where it counts and nobody has kept it. */
    void keepEarlier(Predicate<String> counts) throws IOException {
        Optional<Path> fresh = file.map(Handover::beside).filter(Files::exists);
        if (fresh.isPresent() && counts.test(Files.readString(fresh.get()).strip())) {
            keep();
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }
}
