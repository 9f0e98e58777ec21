package dev.workspaces.audit;

import java.util.List;
import java.util.Optional;

/**
 * Goes through a log, event by event, from a head that is trusted; says where it stops being as it was written. For one
 * thread.
 */
public final class AuditCheck {
    private final AuditHead start;
    private AuditHead head;
    private Optional<AuditHead> keptElsewhere;

    private AuditCheck(AuditHead start, Optional<AuditHead> keptElsewhere) {
        this.start = start;
        this.head = start;
        this.keptElsewhere = keptElsewhere;
    }

    /**
     * Starts.
     *
     * @param start the checkpoint that the log starts after; {@link AuditHead#empty()} where it starts at the first event
     * @param keptElsewhere a head that this log once had, so that a tail that was cut off is found; one from before the
     *     checkpoint tells nothing; empty where none was kept
     */
    public static AuditCheck from(AuditHead start, Optional<AuditHead> keptElsewhere) {
        return new AuditCheck(start, keptElsewhere);
    }

    /** Takes the next events; answers with the place of the first one that is not as it was written, if there is one. */
    public Optional<Long> next(List<AuditEvent> events) {
        for (AuditEvent event : events) {
            long expected = head.sequence() + 1;
            if (!AuditChain.follows(head, event)) {
                return Optional.of(expected);
            }
            head = event.head();
            if (keptElsewhere.isPresent() && keptElsewhere.get().sequence() == expected) {
                if (!keptElsewhere.get().equals(head)) {
                    return Optional.of(expected);
                }
                keptElsewhere = Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** At the end: the place of the first event that is missing or was another, as far as the head kept elsewhere tells. */
    public Optional<Long> end() {
        if (keptElsewhere.isEmpty()) {
            return Optional.empty();
        }
        AuditHead kept = keptElsewhere.get();
        if (kept.sequence() > head.sequence()) {
            return Optional.of(head.sequence() + 1);
        }
        boolean isOtherStart = kept.sequence() == start.sequence() && !kept.equals(start);
        return isOtherStart ? Optional.of(kept.sequence()) : Optional.empty();
    }

    /** How far the log was found to be as it was written. */
    public AuditHead head() {
        return head;
    }
}
