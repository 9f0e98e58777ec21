package dev.workspaces.key;

import dev.workspaces.error.InvalidInputException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The hash that a secret is found by: all that is ever kept of one. Equal by a comparison that takes the same time wherever two
 * differ. Immutable.
 */
public final class SecretDigest {
    private static final int BYTES = 32;

    private final byte[] bytes;

    private SecretDigest(byte[] bytes) {
        this.bytes = bytes;
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
        return new SecretDigest(bytes.clone());
    }

    /** Of an array that nobody else holds. */
    static SecretDigest owning(byte[] bytes) {
        return new SecretDigest(bytes);
    }

    /** A copy of its 32 bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** Whether every byte is the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SecretDigest that && MessageDigest.isEqual(bytes, that.bytes);
    }

    /** Of its first bytes: they are as good as random. */
    @Override
    public int hashCode() {
        return (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    }

    /** Its first bytes, to tell digests apart in a test or a log: too few to find anything by. */
    @Override
    public String toString() {
        return "digest " + HexFormat.of().formatHex(bytes, 0, 4) + "…";
    }
}
