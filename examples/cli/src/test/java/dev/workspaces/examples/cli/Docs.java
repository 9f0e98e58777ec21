package dev.workspaces.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents of the project, which hold the conformance suite. */
final class Docs {
    static final Path FOLDER = Path.of(System.getProperty("docs.directory"));
    static final Path SCENARIOS = FOLDER.resolve("scenarios");
    static final Path REFUSED = SCENARIOS.resolve("refused");

    private static final String ENDING = ".json";

    private Docs() {}

    /** The names of the scenarios in a folder, sorted, without their ending. */
    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING) && !name.equals("pointers.json"))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
