package dev.workspaces.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two kinds of H2 that tests share. */
final class H2 {
    private H2() {}

    static TestDatabase memory() {
        return Memory.SHARED;
    }

    static TestDatabase file() {
        return InFile.SHARED;
    }

    private static final class Memory {
        static final TestDatabase SHARED = TestDatabase.at("jdbc:h2:mem:contract;DB_CLOSE_DELAY=-1", "sa", "");
    }

    private static final class InFile {
        static final TestDatabase SHARED =
                TestDatabase.at("jdbc:h2:file:" + directory().resolve("contract"), "sa", "");

        private static Path directory() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target/h2")), "contract")
                        .toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
