package dev.workspaces.examples.cli;

import dev.workspaces.watch.SecretWatch;
import java.util.List;
import java.util.regex.Pattern;

/** What a process that has ended has said. The texts were valid UTF-8, so that equal texts are equal bytes. */
record Run(int exitCode, String out, String err) {
    private static final Pattern LINE_FEED = Pattern.compile("\n");

    Run {
        SecretWatch.look(out);
        SecretWatch.look(err);
    }

    /** The lines of standard output, as JSON lines have them: ended by a line feed and by nothing else. */
    List<String> answers() {
        return out.isEmpty() ? List.of() : LINE_FEED.splitAsStream(out).toList();
    }
}
