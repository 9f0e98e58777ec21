package dev.workspaces.examples.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input that hands out the answers so far before it waits for more, so that a program can ask in turn. */
final class AnsweringInput extends FilterInputStream {
    private final AnswerWriter answers;

    AnsweringInput(InputStream in, AnswerWriter answers) {
        super(in);
        this.answers = answers;
    }

    @Override
    public int read() throws IOException {
        flushBeforeWaiting();
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        flushBeforeWaiting();
        return super.read(buffer, offset, length);
    }

    private void flushBeforeWaiting() throws IOException {
        if (available() == 0) {
            answers.flush();
        }
    }
}
