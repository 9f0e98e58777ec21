package dev.workspaces.jdbc;

import dev.workspaces.watch.CapturedLog;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Other processes, which run a class of these tests. */
public final class Jvm {
    private Jvm() {}

    /** Starts one; what it says of errors is said here. Its output is the caller's to read. */
    public static Process start(Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=" + ZoneId.systemDefault(),
                "-Dslf4j.provider=" + CapturedLog.class.getName(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
