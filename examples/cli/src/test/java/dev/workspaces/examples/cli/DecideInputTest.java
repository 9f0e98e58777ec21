package dev.workspaces.examples.cli;

import static dev.workspaces.examples.cli.Scenarios.allowance;
import static dev.workspaces.examples.cli.Scenarios.allowed;
import static dev.workspaces.examples.cli.Scenarios.denial;
import static dev.workspaces.examples.cli.Scenarios.denied;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read: files that are not there, documents that are no scenarios, scenarios with odd words in them. */
class DecideInputTest {
    private static final String NOW = "{\"now\": \"2026-11-23T12:00:00Z\"";

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"no-such-file.json", "no-such-folder/file.json", "a line\nbreak.json", ""})
    void a_missing_file_is_named_on_one_line(String name) {
        Run run = Program.with("decide", name).run();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).matches("[^\r\n]*: cannot be read: [^\r\n]+\n");
    }

    @Test
    void a_name_that_begins_with_an_at_sign_is_a_name_and_no_file_of_arguments() throws IOException {
        Path arguments = Files.writeString(folder.resolve("arguments"), "--help");

        Run run = Program.with("decide", "@" + arguments).run();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("@" + arguments + ": cannot be read: ");
    }

    @Test
    void a_directory_cannot_be_read() {
        assertThatItCannotBeRead(folder);
    }

    @Test
    void a_file_without_permission_cannot_be_read() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.json"), NOW + "}");
        assertThat(file.toFile().setReadable(false, false)).isTrue();
        assumeThat(Files.isReadable(file)).as("the superuser reads any file").isFalse();

        assertThatItCannotBeRead(file);
    }

    @Test
    void a_file_that_fails_while_it_is_read_cannot_be_read() {
        Path memory = Path.of("/proc/self/mem");
        assumeThat(memory).as("a file that opens and does not read, of Linux").exists();

        assertThatItCannotBeRead(memory);
    }

    @Test
    void a_world_that_takes_more_memory_than_there_is_cannot_be_read() throws IOException {
        Path file = folder.resolve("large.json");
        String organizations = IntStream.range(0, 200_000)
                .mapToObj(i -> "{\"id\": \"o" + i + "\"}")
                .collect(Collectors.joining(","));
        Files.writeString(file, NOW + ", \"organizations\": [" + organizations + "]}");

        assertThatItCannotBeRead(file, Program.with("decide", file.toString()).on("-Xmx32m", "-XX:+UseSerialGC"));
    }

    static Stream<Arguments> notUtf8() {
        return Stream.of(
                Arguments.of("nothing", new byte[] {}),
                Arguments.of("a byte that never is", (NOW + ", \"\u00ff").getBytes(ISO_8859_1)),
                Arguments.of("UTF-16", (NOW + "}").getBytes(UTF_16)),
                Arguments.of("an overlong slash", (NOW + ", \"\u00c0\u00af").getBytes(ISO_8859_1)),
                Arguments.of("a surrogate", (NOW + ", \"\u00ed\u00a0\u0080").getBytes(ISO_8859_1)),
                Arguments.of("a byte order mark", ("\ufeff" + NOW + "}").getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void a_document_that_is_empty_or_no_utf8_is_refused(String what, byte[] document) {
        Run run = Program.with("decide", "-").reading(document).run();

        assertThat(run.exitCode()).as(what).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).matches("\\(root\\): expected [^\r\n]+\n");
    }

    static Stream<Arguments> late() {
        return Stream.of(
                Arguments.of("{\"id\": 3}" + Scenarios.END, "/requests/2/id: expected "),
                Arguments.of(denied("\u00ff") + Scenarios.END, "/requests/2: expected UTF-8 at byte "),
                Arguments.of("{]}", "/requests/2: expected JSON at line "));
    }

    @ParameterizedTest
    @MethodSource("late")
    void a_defect_in_a_request_ends_the_run_after_the_answers_before_it(String rest, String refusal) {
        String scenario = Scenarios.START + allowed("r1") + "," + denied("r2") + "," + rest;

        assertThatTwoAreAnswered(scenario, refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "], \"now\": 1}|/now: expected ",
                "], \"more\": 1}|/more: expected ",
                "]} {}|(root): expected ",
                "]|(root): expected "
            })
    void a_defect_after_the_requests_ends_the_run_after_all_answers(String end, String refusal) {
        assertThatTwoAreAnswered(Scenarios.START + allowed("r1") + "," + denied("r2") + end, refusal);
    }

    @Test
    void request_ids_of_any_characters_are_echoed_as_equal_json_values() throws JsonProcessingException {
        List<String> ids = List.of(
                "",
                "r1",
                "\\\"quoted\\\"",
                "back\\\\slash\\/",
                "\\u0000\\u001f\\u007f\\u0085",
                "\\n\\r\\t\\b\\f",
                "\u2028\u2029",
                "\u00e9e\u0301",
                "\ud83d\ude00",
                "\\ud83d\\ude00",
                "\\ud800",
                "\\udc00x\\ud800",
                "\\ufeff\\uffff",
                "x".repeat(1_000_000));
        String scenario = Scenarios.of(ids.stream().map(Scenarios::allowed).toArray(String[]::new));

        Run run = Program.with("decide", "-").reading(scenario.getBytes(UTF_8)).run();

        assertThat(run.err()).isEmpty();
        assertThat(run.answers()).hasSameSizeAs(ids);
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i < ids.size(); i++) {
            assertThat(json.readTree(run.answers().get(i)).get("id"))
                    .isEqualTo(json.readTree("\"" + ids.get(i) + "\""));
        }
    }

    @Test
    void an_unknown_member_with_control_characters_in_its_name_is_named_on_one_line() {
        Run run = Program.with("decide", "-")
                .reading((NOW + ", \"a\\n\\u0085/~\\u2028\": 1}").getBytes(UTF_8))
                .run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).matches("/a\\\\u000A\\\\u0085~1~0\u2028: expected [^\r\n]+\n");
    }

    @Test
    void an_id_with_a_line_break_that_is_taken_is_named_on_one_line() {
        String organizations = "[{\"id\": \"a\\r\\nb\"}, {\"id\": \"a\\r\\nb\"}]";

        Run run = Program.with("decide", "-")
                .reading((NOW + ", \"organizations\": " + organizations + "}").getBytes(UTF_8))
                .run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("/organizations/1/id: expected an id that is not taken, not `a\\u000D\\u000Ab`\n");
    }

    private static void assertThatTwoAreAnswered(String scenario, String refusal) {
        Run run = Program.with("decide", "-")
                .reading(scenario.getBytes(ISO_8859_1))
                .run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.answers()).containsExactly(allowance("r1"), denial("r2"));
        assertThat(run.err()).startsWith(refusal).matches("[^\r\n]+\n");
    }

    private static void assertThatItCannotBeRead(Path file) {
        assertThatItCannotBeRead(file, Program.with("decide", file.toString()));
    }

    private static void assertThatItCannotBeRead(Path file, Program program) {
        Run run = program.run();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(file + ": cannot be read: ").matches("[^\r\n]+\n");
    }
}
