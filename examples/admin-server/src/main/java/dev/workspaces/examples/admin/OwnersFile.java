package dev.workspaces.examples.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that nobody but whoever runs the server may look into, where the file system knows of such. */
final class OwnersFile {
    private OwnersFile() {}

    /** A new and empty file; fails where there is one. */
    static void create(Path file) throws IOException {
        Files.createFile(file, only(file, "rw-------"));
    }

    /** The same, but in the place of an empty one that an earlier start has left. */
    static void createAnew(Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == 0) {
            Files.delete(file);
        }
        create(file);
    }

    /** A directory, unless it is there. */
    static void createDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(directory, only(directory, "rwx------"));
        }
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        boolean isPosix = path.toAbsolutePath()
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
