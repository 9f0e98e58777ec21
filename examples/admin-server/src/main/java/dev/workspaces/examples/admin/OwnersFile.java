package dev.workspaces.examples.admin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that nobody but whoever runs the server may look into, where the file system knows of such. */
final class OwnersFile {
    private static final String OWNERS = "rw-------";

    private OwnersFile() {}

    /** A new and empty file; fails where there is one. */
    static void create(Path file) throws IOException {
        Files.createFile(file, only(file, OWNERS));
    }

    /** The same, but an empty one that an earlier start has left, or another makes just now, will do. */
    static void createUnlessEmpty(Path file) throws IOException {
        boolean isEmpty = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == 0;
        if (!isEmpty) {
            create(file);
        } else if (isPosix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNERS));
        }
    }

    /** Into one that was created before; it is on the disk when this returns. */
    static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    /** Into the place of another, at once; and so that the name, too, is there after the power was lost. */
    static void move(Path file, Path to) throws IOException {
        Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(to.toAbsolutePath().resolveSibling("."), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** A directory, unless it is there. */
    static void createDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(directory, only(directory, "rwx------"));
        }
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.toAbsolutePath()
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("posix");
    }
}
