package dev.workspaces.testing.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page about policy checks shows is code that compiles; the README shows that of the quickstart. */
class ReadmeTest {
    private static final Path DOCS = Path.of(System.getProperty("docs.directory"));
    private static final Path SOURCES = Path.of("src/test/java/dev/workspaces/testing/readme");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_java_snippet_of_the_page_is_code_of_this_package() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path source : files(SOURCES)) {
            sources.append(Files.readString(source));
        }
        String code = squeezed(sources.toString());
        List<String> snippets = blocks(DOCS.resolve("policy-tests.md"), "java").toList();

        assertThat(snippets).isNotEmpty();
        assertThat(snippets).allSatisfy(snippet -> assertThat(code).contains(squeezed(snippet)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Stream<String> blocks(Path document, String language) throws IOException {
        return BLOCK.matcher(Files.readString(document))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
