package dev.workspaces.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    private AuditChain() {}

    /** The event that this entry becomes after this head. */
    public static AuditEvent append(AuditHead head, AuditEntry entry) {
        long sequence = head.sequence() + 1;
        return new AuditEvent(sequence, entry, head.hash(), hash(sequence, entry, head.hash()));
    }

    /** Whether an event follows this head and is as it was written. */
    static boolean follows(AuditHead head, AuditEvent event) {
        return append(head, event.entry()).equals(event);
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
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
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

        Form add(String text) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes((encoded.length + ":").getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(encoded);
            return this;
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
