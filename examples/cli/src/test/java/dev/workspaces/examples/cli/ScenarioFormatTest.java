package dev.workspaces.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The description of the scenario format is current. */
class ScenarioFormatTest {
    private static final Pattern BLOCK = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_example_is_answered_as_it_says() {
        List<String> blocks = BLOCK.matcher(Docs.text(Docs.FOLDER.resolve("scenario-format.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(2);

        Run run = Program.with("decide", "-")
                .reading(blocks.get(0).getBytes(UTF_8))
                .run();

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(blocks.get(1));
        assertThat(run.exitCode()).isZero();
    }
}
