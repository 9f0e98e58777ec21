package dev.workspaces.watch;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * All that is logged in the tests, kept instead of written: each line as a host's appender would have it. Whatever logs a secret, in
 * whichever test, fails there (T10).
 */
public final class CapturedLog implements SLF4JServiceProvider {
    private static final int MAX_LINES = 10_000;
    private static final Queue<String> LINES = new ArrayDeque<>();

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new BasicMDCAdapter();

    /** For the service loader. */
    public CapturedLog() {}

    /** The last of what this project said since it was last forgotten. */
    public static List<String> lines() {
        synchronized (LINES) {
            return List.copyOf(LINES);
        }
    }

    /** From here on. */
    public static void forget() {
        synchronized (LINES) {
            LINES.clear();
        }
    }

    private static void keep(String line) {
        synchronized (LINES) {
            if (LINES.size() == MAX_LINES) {
                LINES.remove();
            }
            LINES.add(line);
        }
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return KeepingLogger::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    private static final class KeepingLogger extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1L;

        KeepingLogger(String name) {
            this.name = name;
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return Logger.class.getName();
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable thrown) {
            String said = MessageFormatter.arrayFormat(pattern, arguments).getMessage();
            SecretWatch.look(said);
            if (thrown != null) {
                SecretWatch.look(thrown);
            }
            if (isOurs()) {
                keep(level + " " + name + " " + said + (thrown == null ? "" : " " + thrown));
            }
        }

        @Override
        public boolean isTraceEnabled() {
            return isOurs();
        }

        @Override
        public boolean isDebugEnabled() {
            return isOurs();
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }

        /** What drivers and pools say below that is theirs, and much. */
        private boolean isOurs() {
            return name.startsWith("dev.workspaces.");
        }
    }
}
