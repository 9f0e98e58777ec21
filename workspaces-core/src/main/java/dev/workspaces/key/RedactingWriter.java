package dev.workspaces.key;

import java.io.IOException;
import java.io.Writer;

/** Holds back what may be the beginning of a secret until it is known what follows. */
final class RedactingWriter extends Writer {
    private final Redactor redactor;
    private final Writer receiver;
    private String held = "";

    RedactingWriter(Redactor redactor, Writer receiver) {
        this.redactor = redactor;
        this.receiver = receiver;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        write(new String(characters, offset, length));
    }

    @Override
    public void write(String text) throws IOException {
        String all = held.isEmpty() ? text : held + text;
        StringBuilder redacted = new StringBuilder(all.length());
        held = all.substring(redactor.redact(all, false, redacted));
        receiver.append(redacted);
    }

    /** Of what is held back, nothing: it may be half a secret. */
    @Override
    public void flush() throws IOException {
        receiver.flush();
    }

    @Override
    public void close() throws IOException {
        String rest = held;
        held = "";
        receiver.write(redactor.redact(rest));
        receiver.close();
    }
}
