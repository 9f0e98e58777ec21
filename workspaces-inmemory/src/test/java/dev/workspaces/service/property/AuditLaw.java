package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.audit.AuditCheck;
import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.key.Agent;
import dev.workspaces.storage.AuditFilter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Invariant 12: the log goes on from where it was, and tells of each attempt that was decided, once, in the log of its
 * organization; what changed nothing and was not decided is not told. That all of it verifies, onlookers ask.
 */
final class AuditLaw implements Law {
    @Override
    public void check(Moment moment) {
        moment.after().organizations().forEach((id, after) -> {
            Chapter before = moment.before().of(id);
            AuditHead start = later(before.log(), after.checkpoint());
            List<AuditEvent> events = moment.life()
                    .storage()
                    .read(snapshot -> snapshot.audit().list(id, AuditFilter.all(), start.sequence() + 1, 1000));
            Optional<Long> broken =
                    AuditCheck.from(id, start, List.of(after.log())).next(events);
            require(broken.isEmpty(), "the log is not as it was written at event " + broken);
            AuditHead end =
                    events.isEmpty() ? start : events.get(events.size() - 1).head();
            require(end.equals(after.log()), "the log does not end where it says");
            tells(moment, id, before, events);
        });
    }

    private static AuditHead later(AuditHead one, AuditHead other) {
        return one.sequence() >= other.sequence() ? one : other;
    }

    private static void tells(Moment moment, OrganizationId id, Chapter before, List<AuditEvent> fresh) {
        boolean isChanged = !before.withoutLog().equals(moment.after().of(id).withoutLog());
        require(!isChanged || !fresh.isEmpty(), "a change is not on record");
        if (moment.attempt() instanceof Attempt.OfCommand of) {
            boolean isHere =
                    of.who().organization().equals(id) && before.organization().isPresent();
            boolean isDecided = moment.outcome().kind() != Outcome.Kind.FAILED;
            require(
                    fresh.size() == (isHere && isDecided ? 1 : 0),
                    "the log tells of " + fresh.size() + " events: " + fresh);
            fresh.forEach(
                    event -> require(fits(of, moment.outcome(), event), "the log tells something else: " + event));
        }
    }

    private static boolean fits(Attempt.OfCommand of, Outcome outcome, AuditEvent event) {
        return event.entry().operation().equals(of.command().operationName())
                && Agent.parse(event.entry().actor().kind().wireName() + ":"
                                + event.entry().actor().id())
                        .equals(of.who().agent())
                && event.entry()
                        .outcome()
                        .wireName()
                        .equals(outcome.kind().name().toLowerCase(Locale.ROOT));
    }
}
