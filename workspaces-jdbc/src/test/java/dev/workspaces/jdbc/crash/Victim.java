package dev.workspaces.jdbc.crash;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.jdbc.Jvm;
import dev.workspaces.jdbc.crash.Rounds.Round;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/** An application in a process of its own, and what it says. */
final class Victim implements AutoCloseable {
    private final Process process;
    private final BufferedReader heard;
    private final Said said = new Said();

    private Victim(Process process) {
        this.process = process;
        this.heard = new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII));
    }

    static Victim start(String url, Acme acme, Round round) throws IOException {
        return new Victim(Jvm.start(Application.class, url, acme.toText(), round.name()));
    }

    /** Waits until it has done as much as the round says. */
    void awaitDeeds(Round round) throws IOException {
        said.listen(heard, round.deeds());
        assertThat(said.countDone())
                .as("deeds of an application that has to do some")
                .isGreaterThanOrEqualTo(round.deeds());
    }

    void kill() {
        process.toHandle().destroyForcibly(); // unlike the process's own method, leaves what it had said
    }

    /** All that it has said, once it is no more. */
    Said lastWords() throws IOException {
        said.listen(heard, Integer.MAX_VALUE);
        return said;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        heard.close();
    }
}
