package dev.workspaces.examples.benchmarks;

import java.io.Writer;

/** Copies what is written into a buffer, again and again, as a file's writer would before encoding it. */
final class Sink extends Writer {
    static final int SIZE = 8192;

    private final char[] buffer = new char[SIZE];
    private long written;

    @Override
    public void write(char[] characters, int offset, int length) {
        for (int done = 0; done < length; done += SIZE) {
            System.arraycopy(characters, offset + done, buffer, 0, Math.min(SIZE, length - done));
        }
        written += length;
    }

    @Override
    public void write(String text, int offset, int length) {
        int end = offset + length;
        for (int at = offset; at < end; at += SIZE) {
            text.getChars(at, Math.min(at + SIZE, end), buffer, 0);
        }
        written += length;
    }

    long written() {
        return written;
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }
}
