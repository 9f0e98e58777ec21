package dev.workspaces.key;

import dev.workspaces.error.InvalidInputException;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The hash that a secret is found by: all that is ever kept of one. Equal by a comparison that takes the same time wherever two
 * differ. Immutable.
 */
public final class SecretDigest {
    private static final int BYTES = 32;

    private final long first;
    private final long second;
    private final long third;
    private final long last;

    private SecretDigest(ByteBuffer bytes) {
        first = bytes.getLong();
        second = bytes.getLong();
        third = bytes.getLong();
        last = bytes.getLong();
    }

    /**
     * The digest of these 32 bytes, which are copied.
     *
     * @throws InvalidInputException if they are not 32
     */
    public static SecretDigest of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new InvalidInputException("digest", BYTES + " bytes");
        }
        return new SecretDigest(ByteBuffer.wrap(bytes));
    }

    /** A copy of its 32 bytes. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(last)
                .array();
    }

    /** Whether every bit is the same: all of them are looked at. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SecretDigest that
                && ((first ^ that.first) | (second ^ that.second) | (third ^ that.third) | (last ^ that.last)) == 0;
    }

    /** Its first bits: they are as good as random. */
    @Override
    public int hashCode() {
        return (int) (first >>> Integer.SIZE);
    }

    /** Its first bytes, to tell digests apart in a test or a log: too few to find anything by. */
    @Override
    public String toString() {
        return "digest " + HexFormat.of().toHexDigits(hashCode()) + "…";
    }
}
