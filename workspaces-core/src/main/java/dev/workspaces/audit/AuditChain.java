package dev.workspaces.audit;

import dev.workspaces.error.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How the events of an organization hang together: each carries SHA-256 over a canonical form of itself and of the hash before
 * it. The canonical form writes each field as its length in UTF-8 bytes (decimal, then {@code :}) and its bytes, in the order
 * below; an instant as microseconds since 1970; a field that may be empty as {@code 0} or {@code 1} and then the value; a list
 * as its size and then its items. So no two events have the same form. Pure.
 */
public final class AuditChain {
    private static final String FORM = "workspaces audit event 1";
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private AuditChain() {}

    /**
     * The event that this entry becomes after this head.
     *
     * @throws InvalidInputException if a text has half a character (a surrogate alone), which no form tells from another
     */
    public static AuditEvent append(AuditHead head, AuditEntry entry) {
        long sequence = head.sequence() + 1;
        return new AuditEvent(sequence, entry, head.hash(), hash(sequence, entry, head.hash()));
    }

    /** Whether an event follows this head and is as it was written. */
    static boolean follows(AuditHead head, AuditEvent event) {
        try {
            return append(head, event.entry()).equals(event);
        } catch (InvalidInputException | ArithmeticException neverWritten) {
            return false;
        }
    }

    private static String hash(long sequence, AuditEntry entry, String previousHash) {
        Form form = new Form()
                .add(FORM)
                .add(previousHash)
                .add(Long.toString(sequence))
                .add(entry.organization().value())
                .add(micros(entry.at()))
                .add(entry.actor().kind().wireName())
                .add(entry.actor().id())
                .add(entry.actor().onBehalfOf())
                .add(entry.operation())
                .add(entry.action())
                .add(entry.target())
                .add(entry.workspace())
                .add(entry.outcome().wireName())
                .add(entry.reason())
                .add(entry.requestId())
                .add(entry.clientAddress())
                .add(Integer.toString(entry.changes().size()));
        for (FieldChange change : entry.changes()) {
            form.add(change.target()).add(change.field()).add(change.before()).add(change.after());
        }
        return HexFormat.of().formatHex(sha256(form.bytes.toByteArray()));
    }

    private static String micros(Instant instant) {
        long whole = Math.multiplyExact(instant.getEpochSecond(), MICROS_PER_SECOND);
        return Long.toString(Math.addExact(whole, instant.getNano() / NANOS_PER_MICRO));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static final class Form {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        private final CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();

        Form add(String text) {
            byte[] encoded = encoded(text);
            bytes.writeBytes((encoded.length + ":").getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(encoded);
            return this;
        }

        private byte[] encoded(String text) {
            try {
                ByteBuffer encoded = utf8.encode(CharBuffer.wrap(text));
                byte[] result = new byte[encoded.remaining()];
                encoded.get(result);
                return result;
            } catch (CharacterCodingException half) {
                throw new InvalidInputException("audit entry", "text without halves of characters");
            }
        }

        Form add(Optional<?> value) {
            add(value.isPresent() ? "1" : "0");
            value.ifPresent(present -> add(present.toString()));
            return this;
        }

        Form add(AuditTarget target) {
            return add(target.kind()).add(target.id());
        }
    }
}
