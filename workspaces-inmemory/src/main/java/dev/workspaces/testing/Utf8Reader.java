package dev.workspaces.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 strictly. All that stands before a broken byte is handed out before the {@link CharacterCodingException}, which
 * an {@link java.io.InputStreamReader} does not do; and it never waits for bytes while it has a character to give.
 */
final class Utf8Reader extends Reader {
    private static final int BUFFER_SIZE = 8192;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_SIZE).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER_SIZE).flip();
    private long bytesRead;
    private boolean isAtEnd;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            CoderResult result = decode();
            if (chars.hasRemaining()) {
                break;
            }
            if (result.isError()) {
                result.throwException();
            }
            if (isAtEnd) {
                return -1;
            }
            readBytes();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(buffer, offset, count);
        return count;
    }

    private CoderResult decode() {
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, isAtEnd);
        chars.flip();
        return result;
    }

    private void readBytes() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        isAtEnd = count < 0;
        if (!isAtEnd) {
            bytes.position(bytes.position() + count);
            bytesRead += count;
        }
        bytes.flip();
    }

    /** How many bytes of the input have become characters: once reading has failed, where the broken byte is. */
    long position() {
        return bytesRead - bytes.remaining();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
