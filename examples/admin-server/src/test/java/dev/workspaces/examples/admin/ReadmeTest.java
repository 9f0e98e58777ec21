package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says works; its way with the npm client runs where Node is, in `.ci/run`. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void its_curls_create_a_workspace_and_a_key_and_explain() throws IOException, InterruptedException {
        try (TestServer test = new TestServer()) {
            Fixture acme = new Fixture(test, "acme");
            String curls = block("bash")
                    .replace("8787", Integer.toString(test.server.port()))
                    .replace("research", "readme");

            Process shell = shell(curls, acme.adminKey());
            String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(shell.waitFor()).as(printed).isZero();
            assertThat(printed)
                    .contains("\"slug\":\"readme\"")
                    .contains("\"key\":\"wk_svc_")
                    .contains("\"reason\":\"CREDENTIAL_NOT_ALLOWED\"");
        }
    }

    private static Process shell(String commands, String key) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-c", commands).redirectErrorStream(true);
        shell.environment().put("ADMIN_KEY", key);
        return shell.start();
    }

    @Test
    void its_way_with_the_npm_client_is_the_one_that_ci_runs_in_ten_lines() throws IOException {
        String code = block("js");

        assertThat(Files.readString(Path.of("src/test/npm/readme.mjs"))).isEqualTo(code);
        assertThat(code.lines().filter(line -> !line.isBlank()).count()).isLessThanOrEqualTo(10);
    }

    @Test
    void it_builds_and_starts_as_ci_does() throws IOException {
        String ci = Files.readString(Path.of("../../.ci/functions"));

        assertThat(block("sh").lines())
                .satisfiesExactly(
                        build -> assertThat(build).startsWith("./mvnw "),
                        start -> assertThat(start).startsWith("java -jar ").contains("--port 8787"));
        assertThat(ci).contains("admin_readme sh | grep '^java -jar'");
        assertThat(Files.readString(Path.of("../../.ci/run"))).contains("admin_readme sh | grep '^./mvnw'");
    }

    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
        assertThat(block.find()).as(language).isTrue();
        return block.group(1);
    }
}
