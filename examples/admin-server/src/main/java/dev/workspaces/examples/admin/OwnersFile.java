package dev.workspaces.examples.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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

    /** Into one that was created before. */
    static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
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
