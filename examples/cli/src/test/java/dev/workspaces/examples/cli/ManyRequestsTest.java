package dev.workspaces.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Memory does not grow with the number of requests. */
@Tag("soak")
class ManyRequestsTest {
    private static final int REQUESTS = 2_000_000;
    private static final Path SAMPLE = Docs.SCENARIOS.resolve("mixed-more.json");
    private static final Path SAMPLE_ANSWERS = Docs.SCENARIOS.resolve("mixed-more.expected.jsonl");

    private final Path scenario = Path.of("target", "many-requests.json").toAbsolutePath();

    @Test
    void two_million_requests_of_over_300_megabytes_are_answered_in_a_heap_of_64() throws IOException {
        List<String> expected = Docs.text(SAMPLE_ANSWERS).lines().toList();
        writeSampleRequestsOverAndOver();
        assertThat(scenario.toFile().length()).isGreaterThan(300_000_000);

        long start = System.nanoTime();
        try (Conversation program =
                Program.with("decide", scenario.toString()).on("-Xmx64m").start()) {
            for (int i = 0; i < REQUESTS; i++) {
                String answer = program.hear();
                if (!answer.equals(expected.get(i % expected.size()))) {
                    assertThat(answer).as("answer %d", i).isEqualTo(expected.get(i % expected.size()));
                }
            }
            assertThat(program.hear()).isEqualTo("(end)");
            assertThat(program.err()).isEmpty();
            assertThat(program.exitCode()).isZero();
        }
        print(Duration.ofNanos(System.nanoTime() - start));
    }

    @AfterEach
    void removeTheFile() throws IOException {
        Files.deleteIfExists(scenario);
    }

    private void writeSampleRequestsOverAndOver() throws IOException {
        ObjectNode document = (ObjectNode) new ObjectMapper().readTree(Docs.text(SAMPLE));
        ArrayNode requests = (ArrayNode) document.remove("requests");
        String world = document.toString();
        try (Writer out = Files.newBufferedWriter(scenario)) {
            out.write(world.substring(0, world.length() - 1) + ",\n\"requests\": [\n");
            for (int i = 0; i < REQUESTS; i++) {
                out.write(requests.get(i % requests.size()) + (i < REQUESTS - 1 ? ",\n" : "\n"));
            }
            out.write("]}\n");
        }
    }

    private void print(Duration taken) {
        double seconds = taken.toNanos() / 1e9;
        System.out.printf(
                "%,d requests, %,d MB, in %.1f s: %,.0f requests/s%n",
                REQUESTS, scenario.toFile().length() / 1_000_000, seconds, REQUESTS / seconds);
    }
}
