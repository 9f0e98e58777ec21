package dev.workspaces.examples.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** A line on standard error that says how far a long run is, where that is a terminal. */
final class Progress {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int REQUESTS_BETWEEN_LOOKS = 4096;

    private final PrintStream errors;
    private long nextAt = System.nanoTime() + 2 * SECOND;
    private long answered;
    private boolean isShown;
    private boolean isOff;

    Progress(PrintStream errors) {
        this.errors = errors;
    }

    void answered() {
        answered++;
        if (answered % REQUESTS_BETWEEN_LOOKS == 0 && !isOff && System.nanoTime() - nextAt >= 0) {
            show();
        }
    }

    void end() {
        if (isShown) {
            errors.print("\r\033[K");
            errors.flush();
        }
    }

    private void show() {
        if (!isShown && !isTerminal()) {
            isOff = true;
            return;
        }
        isShown = true;
        nextAt = System.nanoTime() + SECOND;
        errors.printf("\r%,d requests answered", answered);
        errors.flush();
    }

    /** Asked of the system's {@code test}, once and only in a long run; where there is none, there is no terminal. */
    private static boolean isTerminal() {
        try {
            return new ProcessBuilder("test", "-t", "2")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
