package dev.workspaces.audit;

import static java.util.Objects.requireNonNull;

import dev.workspaces.id.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Goes through a log, event by event, from a head that is trusted; says where it stops being as it was written. For one
 * thread.
 */
public final class AuditCheck {
    private final OrganizationId organization;
    private final AuditHead start;
    private final List<AuditHead> known;
    private AuditHead head;

    private AuditCheck(OrganizationId organization, AuditHead start, List<AuditHead> known) {
        this.organization = organization;
        this.start = start;
        this.known = known;
        this.head = start;
    }

    /**
     * Of a log that has not been looked at yet.
     *
     * @param organization whose log it is: an event of another's is not as it was written
     * @param start the checkpoint that the log starts after; {@link AuditHead#empty()} where it starts at the first event
     * @param known heads that this log once had, in any order, so that a tail that was cut off is found; one from before
     *     the checkpoint tells nothing
     */
    public static AuditCheck from(OrganizationId organization, AuditHead start, Collection<AuditHead> known) {
        return new AuditCheck(
                requireNonNull(organization, "organization"), requireNonNull(start, "start"), List.copyOf(known));
    }

    /** Takes the next events; answers with the place of the first one that is not as it was written, if there is one. */
    public Optional<Long> next(List<AuditEvent> events) {
        for (AuditEvent event : events) {
            long expected = head.sequence() + 1;
            boolean isAsWritten = event.entry().organization().equals(organization)
                    && AuditChain.follows(head, event)
                    && isWhatIsKnown(event.head());
            if (!isAsWritten) {
                return Optional.of(expected);
            }
            head = event.head();
        }
        return Optional.empty();
    }

    /** At the end: the place of the first event that is missing or was another, as far as the known heads tell. */
    public Optional<Long> end() {
        if (!isWhatIsKnown(start)) {
            return Optional.of(start.sequence());
        }
        boolean isCutOff = known.stream().anyMatch(kept -> kept.sequence() > head.sequence());
        return isCutOff ? Optional.of(head.sequence() + 1) : Optional.empty();
    }

    private boolean isWhatIsKnown(AuditHead reached) {
        return known.stream().allMatch(kept -> kept.sequence() != reached.sequence() || kept.equals(reached));
    }

    /** How far the log was found to be as it was written. */
    public AuditHead head() {
        return head;
    }
}
