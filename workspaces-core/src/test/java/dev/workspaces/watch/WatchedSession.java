package dev.workspaces.watch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * All tests of a JVM: what they print is looked at as it is printed; the messages of all that was thrown, caught or not, when they are
 * over. Where a secret was shown, the JVM fails then, whatever became of the test.
 */
public final class WatchedSession implements LauncherSessionListener {
    /** A test may run others, with a session of theirs. */
    private static final AtomicInteger OPEN = new AtomicInteger();

    static final int FAILED = 70;

    private static final AtomicReference<Thrown> THROWN = new AtomicReference<>();

    /** For the service loader. */
    public WatchedSession() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (isWatched() && OPEN.getAndIncrement() == 0) {
            System.setOut(WatchedStream.before(System.out));
            System.setErr(WatchedStream.before(System.err));
            THROWN.set(new Thrown());
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (isWatched() && OPEN.decrementAndGet() == 0) {
            List<String> telling = requireNonNull(THROWN.get()).look();
            if (!SecretWatch.found().isEmpty()) {
                tell(telling);
                // what a listener throws is let go
                Runtime.getRuntime().halt(FAILED);
            }
        }
    }

    /** Into a file as well: what is printed just before the end may be lost on its way to the build. */
    private static void tell(List<String> telling) {
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        lines.println("secrets were shown where none may be; in what was thrown: " + telling);
        SecretWatch.found().forEach(found -> found.printStackTrace(lines));
        System.err.println(text);
        try {
            Files.writeString(
                    Path.of("target", "secrets-shown-" + ProcessHandle.current().pid() + ".txt"), text.toString());
        } catch (IOException unwritable) {
            System.err.println("no file could be written: " + unwritable);
        }
    }

    private static boolean isWatched() {
        return Boolean.getBoolean("workspaces.watch");
    }
}
