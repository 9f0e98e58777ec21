package dev.workspaces.jdbc.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A disk in memory that is soon full. Needs root and leave to mount; where there is none, says so loudly and ends the test. */
final class SmallDisk implements AutoCloseable {
    private final Path place;
    private final Path filling;

    private SmallDisk(Path place) {
        this.place = place;
        this.filling = place.resolve("filling");
    }

    static SmallDisk at(Path folder, int megabytes) throws IOException {
        if (run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()) != 0) {
            System.out.println("==> NO DISK CAN BE MOUNTED HERE: WHAT HAPPENS WHEN ONE IS FULL WAS NOT TESTED");
            Assumptions.abort("a full disk needs root, and leave to mount");
        }
        return new SmallDisk(folder);
    }

    /** Leaves no byte. */
    void fill() throws IOException {
        byte[] some = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filling)) {
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            if (Files.getFileStore(place).getUsableSpace() >= some.length) {
                throw full;
            }
        }
    }

    /** Leaves room again. */
    void free() throws IOException {
        Files.delete(filling);
    }

    @Override
    public void close() throws IOException {
        if (run("umount", "--lazy", place.toString()) != 0) {
            throw new IOException("could not unmount " + place);
        }
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue();
    }
}
