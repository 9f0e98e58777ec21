package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How CI ends the server: not as it should be is a failure, also where the caller goes on after one. */
class CiTest {
    @TempDir
    Path place;

    @Test
    void a_server_that_is_asked_to_end_ends_with_143_and_leaves_no_secret_in_its_log() throws Exception {
        assertThat(stopped("exit 143", "")).isZero();
        assertThat(stopped("exit 0", "")).isNotZero();
        assertThat(stopped("exit 3", "")).isNotZero();
        assertThat(stopped("exit 143", "invite_" + "a".repeat(43))).isNotZero();
    }

    @Test
    void a_server_that_is_gone_already_is_no_good() throws Exception {
        assertThat(exit("(exit 143) & ADMIN_PID=$!; wait $! || true;", "")).isNotZero();
    }

    /** With what comes of stopping something that does this when it is asked to end. */
    private int stopped(String atEnd, String logged) throws IOException, InterruptedException {
        return exit("""
                rm -f "$PLACE/ready"; mkfifo "$PLACE/ready"
                (trap 'kill $!; %s' TERM; sleep 60 & echo > "$PLACE/ready"; wait) & ADMIN_PID=$!
                read -r < "$PLACE/ready" || true
                """.formatted(atEnd), logged);
    }

    private int exit(String start, String logged) throws IOException, InterruptedException {
        Files.writeString(place.resolve("log"), logged + "\n");
        Files.writeString(place.resolve("out"), "");
        ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-c", """
                . ../../.ci/functions
                %s
                status=0
                stop_admin_server "$PLACE" || status=1
                exit $status
                """.formatted(start))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        shell.environment().put("PLACE", place.toString());
        return shell.start().waitFor();
    }
}
