package dev.workspaces.examples.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the command line as a process of its own, by the Java that runs the tests. */
final class Program {
    /** When a process is taken for hanging and ended. No test depends on how long anything takes. */
    static final long PATIENCE_IN_SECONDS = 180;

    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final List<String> arguments;
    private List<String> javaOptions = QUICK_START;
    private String redirection = "";
    private byte[] input = {};

    private Program(String... arguments) {
        this.arguments = List.of(arguments);
    }

    static Program with(String... arguments) {
        return new Program(arguments);
    }

    /** With this on its standard input, which is empty else. */
    Program reading(byte[] bytes) {
        input = bytes;
        return this;
    }

    /** With these options of Java, instead of those for a quick start. */
    Program on(String... options) {
        javaOptions = List.of(options);
        return this;
    }

    /** With what a shell makes of this, such as {@code >&-}. */
    Program redirected(String byShell) {
        redirection = byShell;
        return this;
    }

    /** Runs it to its end. */
    Run run() {
        try {
            Path folder = Files.createTempDirectory("workspaces");
            Run run = runIn(folder);
            deleteAll(folder);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, to be talked to. */
    Conversation start() {
        try {
            return new Conversation(new ProcessBuilder(command()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Run runIn(Path folder) throws IOException {
        Path in = Files.write(folder.resolve("in"), input);
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        Process process = new ProcessBuilder(command())
                .redirectInput(in.toFile())
                .redirectOutput(out)
                .redirectError(err)
                .start();
        return new Run(exitCode(process), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    static int exitCode(Process process) {
        try {
            if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running, and now ended: " + process.info());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (!redirection.isEmpty()) {
            command.addAll(List.of("sh", "-c", "exec \"$@\" " + redirection, "sh"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        return command;
    }

    private static void deleteAll(Path folder) throws IOException {
        for (String name : List.of("in", "out", "err")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }
}
