package dev.workspaces.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running process, talked to through pipes. Reading waits until there is something, or the process has ended. */
final class Conversation implements AutoCloseable {
    private final Process process;
    private final OutputStream in;
    private final BufferedReader out;
    private final CompletableFuture<String> err;

    Conversation(ProcessBuilder builder) throws IOException {
        process = builder.start();
        delayedExecutor(Program.PATIENCE_IN_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        in = process.getOutputStream();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        err = supplyAsync(() -> readAll(process.getErrorStream()));
    }

    void say(String text) throws IOException {
        in.write(text.getBytes(UTF_8));
        in.flush();
    }

    void endInput() throws IOException {
        in.close();
    }

    /** The next line of standard output; {@code "(end)"} after the last. */
    String hear() throws IOException {
        String line = out.readLine();
        return line == null ? "(end)" : line;
    }

    void stopListening() throws IOException {
        out.close();
    }

    int exitCode() {
        return Program.exitCode(process);
    }

    /** All of standard error, once it has ended. */
    String err() {
        return err.join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String readAll(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
