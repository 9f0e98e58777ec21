package dev.workspaces.testing.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents show is code that compiles, and what they say it prints is what it prints. */
class ReadmeTest {
    private static final Path DOCS = Path.of(System.getProperty("docs.directory"));
    private static final Path SOURCES = Path.of("src/test/java/dev/workspaces/testing/readme");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_java_snippet_of_the_documents_is_code_of_this_package() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path source : files(SOURCES)) {
            sources.append(Files.readString(source));
        }
        String code = squeezed(sources.toString());
        List<String> snippets = Stream.concat(
                        blocks(DOCS.resolveSibling("README.md"), "java"),
                        blocks(DOCS.resolve("policy-tests.md"), "java"))
                .toList();

        assertThat(snippets).isNotEmpty();
        assertThat(snippets).allSatisfy(snippet -> assertThat(code).contains(squeezed(snippet)));
    }

    @Test
    void the_first_decision_prints_what_the_readme_says() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            FirstDecision.run();
        } finally {
            System.setOut(before);
        }

        assertThat(blocks(DOCS.resolveSibling("README.md"), "text"))
                .contains(printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
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
