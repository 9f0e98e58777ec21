package dev.workspaces.service;

import dev.workspaces.policy.Facts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was read, for as long as it stands.
 *
 * @param by whose marks tell whether it stands: an {@link AuthenticatedKey} may be asked about elsewhere
 * @param mark taken before it was read
 * @param facts what was read; none where it was no more than that a key may be authenticated
 * @param endMillis when it may be over by the mere passing of time, in milliseconds of the epoch
 */
record Kept(FactMarks by, Mark mark, @Nullable Facts facts, long endMillis) {
    private static final long NEVER = Long.MAX_VALUE;
    private static final Instant LAST_MILLISECOND = Instant.ofEpochMilli(NEVER);

    static Kept untilChanged(FactMarks by, Mark mark, Facts facts) {
        return new Kept(by, mark, facts, NEVER);
    }

    /** Until the beginning of the millisecond in which the first of these comes: from then on, who asks is to look closely. */
    static Kept until(FactMarks by, Mark mark, @Nullable Facts facts, Instant end) {
        return new Kept(by, mark, facts, millis(end));
    }

    private static long millis(Instant end) {
        if (end.isBefore(Instant.EPOCH)) {
            return 0;
        }
        return end.isBefore(LAST_MILLISECOND) ? end.toEpochMilli() : NEVER;
    }
}
