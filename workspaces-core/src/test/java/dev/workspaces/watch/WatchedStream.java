package dev.workspaces.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Looks at each line that is printed, and passes it on: whoever prints is not the worse for it. */
final class WatchedStream extends OutputStream {
    private final OutputStream receiver;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private WatchedStream(OutputStream receiver) {
        this.receiver = receiver;
    }

    static PrintStream before(PrintStream receiver) {
        return new PrintStream(new WatchedStream(receiver), true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int each) throws IOException {
        receiver.write(each);
        if (each == '\n') {
            lookAtLine();
        } else {
            line.write(each);
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        receiver.write(bytes, offset, length);
        for (int at = offset; at < offset + length; at++) {
            if (bytes[at] == '\n') {
                lookAtLine();
            } else {
                line.write(bytes[at]);
            }
        }
    }

    private void lookAtLine() {
        SecretWatch.find(line.toString(StandardCharsets.UTF_8));
        line.reset();
    }

    @Override
    public void flush() throws IOException {
        receiver.flush();
    }
}
