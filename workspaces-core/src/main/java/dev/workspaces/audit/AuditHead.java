package dev.workspaces.audit;

import dev.workspaces.error.InvalidInputException;
import java.util.regex.Pattern;

/**
 * How far a log reaches: kept elsewhere, it shows that a tail was cut off; kept as a checkpoint, it stands for the events
 * before it.
 *
 * @param sequence of the last event; 0 for an empty log
 * @param hash of the last event, 64 lower-case hexadecimal digits; {@link #EMPTY_HASH} for an empty log
 */
public record AuditHead(long sequence, String hash) {
    /** What stands for the hash before the first event. */
    public static final String EMPTY_HASH = "0".repeat(64);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks both.
     *
     * @throws InvalidInputException if it is the head of no log
     */
    public AuditHead {
        boolean isHash = HASH.matcher(hash).matches();
        if (sequence < 0 || !isHash || (sequence == 0) != hash.equals(EMPTY_HASH)) {
            throw new InvalidInputException("head", "a sequence from 0 on and 64 hexadecimal digits");
        }
    }

    /** The head of an empty log. */
    public static AuditHead empty() {
        return new AuditHead(0, EMPTY_HASH);
    }
}
