package dev.workspaces.testing.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of threats: no row is missing, and the tests that it names are there. */
class ThreatsTest {
    private static final int ROWS = 28;
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Contract))\\.(\\w+)`");

    private final Path docs = Path.of(System.getProperty("docs.directory"));
    private final List<String> rows = lines(docs.resolve("threats.md"))
            .filter(line -> line.matches("\\| T\\d+ \\|.*"))
            .toList();

    @Test
    void every_row_is_there_once_in_order() {
        assertThat(rows)
                .extracting(row -> row.split("\\|", -1)[1].strip())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS)
                        .mapToObj(number -> "T" + number)
                        .toList());
    }

    @Test
    void every_row_names_tests_that_are_there() {
        for (String row : rows) {
            String last = row.split("\\|", -1)[4];
            List<MatchResult> named = NAMED.matcher(last).results().toList();

            assertThat(named).as(row).isNotEmpty().allMatch(test -> isThere(test.group(1), test.group(2)));
        }
    }

    /** Whether a class of this name has a test whose name starts like this. */
    private boolean isThere(String type, String start) {
        try (Stream<Path> files = Files.walk(docs.resolveSibling("."))) {
            return files.filter(file -> file.endsWith(type + ".java"))
                    .anyMatch(file -> lines(file).anyMatch(line -> line.contains("void " + start)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
