package dev.workspaces.examples.cli;

import static dev.workspaces.examples.cli.Scenarios.allowance;
import static dev.workspaces.examples.cli.Scenarios.allowed;
import static dev.workspaces.examples.cli.Scenarios.denial;
import static dev.workspaces.examples.cli.Scenarios.denied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is written, and what happens when it cannot be. */
class DecideOutputTest {
    private static final String PROMISES =
            Docs.SCENARIOS.resolve("promises.json").toString();

    /** Its answers fill any pipe, so that the program is still writing when the reader goes. */
    private static final String MORE_THAN_A_PIPE =
            Docs.SCENARIOS.resolve("mixed-more.json").toString();

    @Test
    void an_answer_comes_before_the_next_request_is_written() throws IOException {
        try (Conversation program = Program.with("decide", "-").start()) {
            program.say(Scenarios.START + allowed("r1"));
            assertThat(program.hear()).isEqualTo(allowance("r1"));

            program.say("," + denied("r2") + "," + allowed("r3"));
            assertThat(program.hear()).isEqualTo(denial("r2"));
            assertThat(program.hear()).isEqualTo(allowance("r3"));

            program.say(Scenarios.END);
            program.endInput();
            assertThat(program.hear()).isEqualTo("(end)");
            assertThat(program.exitCode()).isZero();
        }
    }

    @Test
    void a_broken_pipe_ends_quietly() throws IOException {
        try (Conversation program = Program.with("decide", MORE_THAN_A_PIPE).start()) {
            assertThat(program.hear()).startsWith("{\"id\":");
            assertThat(program.hear()).startsWith("{\"id\":");
            program.stopListening();

            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.err()).isEmpty();
        }
    }

    @Test
    void a_reader_who_leaves_between_two_questions_ends_it_quietly() throws IOException {
        try (Conversation program = Program.with("decide", "-").start()) {
            program.say(Scenarios.START + allowed("r1"));
            assertThat(program.hear()).isEqualTo(allowance("r1"));
            program.stopListening();

            program.say("," + allowed("r2"));
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.err()).isEmpty();
        }
    }

    @Test
    void a_closed_output_is_named_on_one_line() {
        Run run = Program.with("decide", PROMISES).redirected(">&-").run();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).matches("standard output: [^\r\n]+\n");
    }

    @Test
    void a_full_disk_is_named_on_one_line() {
        assumeThat(Path.of("/dev/full")).as("the disk that is always full").exists();

        Run run = Program.with("decide", PROMISES).redirected(">/dev/full").run();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).matches("standard output: [^\r\n]+\n");
    }

    @Test
    void nothing_but_answers_is_written_where_standard_error_is_closed() {
        Run run = Program.with("decide", PROMISES).redirected("2>&-").run();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(Docs.text(Docs.SCENARIOS.resolve("promises.expected.jsonl")));
    }
}
