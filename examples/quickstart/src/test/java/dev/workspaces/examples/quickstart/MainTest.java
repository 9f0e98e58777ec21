package dev.workspaces.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
    private static final Path DOCS = Path.of(System.getProperty("docs.directory"));
    private static final String PRINTED = """
            mara sees [answers]
            nora: access denied: `NOT_IN_WORKSPACE`
            CI sees [answers]
            CI: 401
            olga: WORKSPACE_NOT_EMPTY [datasets: 1]
            """;

    @Test
    void the_first_day_goes_as_it_should() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Main.main(new String[0]);
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .isEqualTo(PRINTED);
    }

    @Test
    void the_page_about_services_shows_this_code_and_what_it_prints() throws IOException {
        String page = Files.readString(DOCS.resolve("services.md"));
        String code = squeezed(Files.readString(Path.of("src/main/java/dev/workspaces/examples/quickstart/Main.java"))
                + Files.readString(Path.of("src/main/java/dev/workspaces/examples/quickstart/Datasets.java")));

        assertThat(page).contains(PRINTED);
        List<String> shown = Arrays.stream(page.split("```java\n"))
                .skip(1)
                .map(part -> squeezed(part.substring(0, part.indexOf("```"))))
                .toList();
        assertThat(shown).hasSize(4).allSatisfy(part -> assertThat(code).contains(part));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
