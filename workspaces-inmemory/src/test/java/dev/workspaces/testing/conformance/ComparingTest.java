package dev.workspaces.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The description of the conformance suite is current. */
class ComparingTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*`) \\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Test
    void it_names_each_scenario_and_no_other() throws IOException {
        List<String> named = ROW.matcher(text())
                .results()
                .flatMap((MatchResult row) -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(Scenarios.names());
    }

    @Test
    void it_counts_the_mistakes() throws IOException {
        assertThat(text()).contains("more than 200 deliberate mistakes");
        assertThat(Mistake.all()).hasSizeGreaterThan(200);
    }

    private static String text() throws IOException {
        return Files.readString(Scenarios.folder().resolveSibling("comparing.md"));
    }
}
