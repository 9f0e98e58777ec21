package dev.workspaces.audit;

import static java.util.Objects.requireNonNull;

import dev.workspaces.id.OrganizationId;
import java.util.List;
import java.util.Optional;

/**
 * Goes through a log, event by event, from a head that is trusted; says where it stops being as it was written. For one
 * thread.
 */
public final class AuditCheck {
    private final OrganizationId organization;
    private final AuditHead start;
    private AuditHead head;
    private Optional<AuditHead> keptElsewhere;

    private AuditCheck(OrganizationId organization, AuditHead start, Optional<AuditHead> keptElsewhere) {
        this.organization = organization;
        this.start = start;
        this.head = start;
        this.keptElsewhere = keptElsewhere;
    }

    /**
     * Starts.
     *
     * @param organization whose log it is: an event of another's is not as it was written
     * @param start the checkpoint that the log starts after; {@link AuditHead#empty()} where it starts at the first event
     * @param keptElsewhere a head that this log once had, so that a tail that was cut off is found; one from before the
     *     checkpoint tells nothing; empty where none was kept
     */
    public static AuditCheck from(OrganizationId organization, AuditHead start, Optional<AuditHead> keptElsewhere) {
        return new AuditCheck(
                requireNonNull(organization, "organization"),
                requireNonNull(start, "start"),
                requireNonNull(keptElsewhere, "keptElsewhere"));
    }

    /** Takes the next events; answers with the place of the first one that is not as it was written, if there is one. */
    public Optional<Long> next(List<AuditEvent> events) {
        for (AuditEvent event : events) {
            long expected = head.sequence() + 1;
            if (!event.entry().organization().equals(organization) || !AuditChain.follows(head, event)) {
                return Optional.of(expected);
            }
            if (keptElsewhere.isPresent() && keptElsewhere.get().sequence() == expected) {
                if (!keptElsewhere.get().equals(event.head())) {
                    return Optional.of(expected);
                }
                keptElsewhere = Optional.empty();
            }
            head = event.head();
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
