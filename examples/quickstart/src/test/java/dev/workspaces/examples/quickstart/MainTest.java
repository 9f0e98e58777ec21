package dev.workspaces.examples.quickstart;

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

/** What the host does, and that the documents show its code and that of its tests, and what these print. */
class MainTest {
    private static final Path DOCS = Path.of(System.getProperty("docs.directory"));
    private static final Path README = DOCS.resolveSibling("README.md");
    private static final Path CODE = Path.of("src");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final int LINES = 100;
    private static final String PRINTED = """
            mara sees [answers]
            nora: access denied: `NOT_IN_WORKSPACE`
            CI sees [answers]
            CI: 401
            olga: WORKSPACE_NOT_EMPTY [datasets: 1]
            """;

    @Test
    void the_first_day_goes_as_it_should() {
        assertThat(printed(() -> Main.main(new String[0]))).isEqualTo(PRINTED);
    }

    @Test
    void the_page_about_services_shows_this_code_and_what_it_prints() throws IOException {
        List<String> shown = blocks(DOCS.resolve("services.md"), "java");
        String code = code("");

        assertThat(DOCS.resolve("services.md")).content().contains(PRINTED);
        assertThat(shown).hasSize(11).allSatisfy(part -> assertThat(code).contains(squeezed(part)));
    }

    @Test
    void the_readme_shows_code_of_the_quickstart_and_what_it_prints() throws IOException {
        List<String> shown = blocks(README, "java");
        String code = code("");

        assertThat(shown).isNotEmpty().allSatisfy(part -> assertThat(code).contains(squeezed(part)));
        assertThat(blocks(README, "text")).containsExactly(printed(FirstDecision::run));
    }

    @Test
    void the_host_has_under_100_lines_of_code() throws IOException {
        long lines = 0;
        for (Path source : sources("main")) {
            lines +=
                    Files.readAllLines(source).stream().filter(MainTest::isCode).count();
        }

        assertThat(lines).isPositive().isLessThan(LINES);
    }

    private static boolean isCode(String line) {
        String text = line.strip();
        return !text.isEmpty()
                && Stream.of("package ", "import ", "/*", "*", "//").noneMatch(text::startsWith);
    }

    private static String code(String part) throws IOException {
        StringBuilder code = new StringBuilder();
        for (Path source : sources(part)) {
            code.append(Files.readString(source));
        }
        return squeezed(code.toString());
    }

    private static List<Path> sources(String part) throws IOException {
        try (Stream<Path> files = Files.walk(CODE.resolve(part))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> blocks(Path document, String language) throws IOException {
        return BLOCK.matcher(Files.readString(document))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private static String printed(Runnable work) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
