package dev.workspaces.examples.admin;

import dev.workspaces.watch.SecretWatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The server in a process of its own, to be killed.
 *
 * @param port where it listens
 * @param said what it said when it started
 * @param log what it logs, which shows no secret
 */
record ServerProcess(Process process, int port, String said, Path log) implements AutoCloseable {
    /** Starts one that works in this folder. */
    static ServerProcess startIn(Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--port",
                "0"));
        command.addAll(List.of(options));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
        StringBuilder said = new StringBuilder();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("listening on ")) {
                int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
                return new ServerProcess(process, port, said.toString(), log);
            }
        }
        throw new IOException("the server did not start, and said: " + said);
    }

    /** Kills it (SIGKILL), and waits until it is gone. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        SecretWatch.look(Files.readString(log));
    }
}
