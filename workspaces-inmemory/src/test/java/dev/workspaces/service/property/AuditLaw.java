package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.audit.AuditCheck;
import dev.workspaces.audit.AuditEvent;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.AuditFilter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Invariant 12: the log is as it was and verifies, and tells of each attempt that was decided, once, in the log of its
 * organization; what changed nothing and was not decided is not told.
 */
final class AuditLaw implements Law {
    @Override
    public void check(Moment moment) {
        moment.after().organizations().forEach((id, after) -> {
            List<AuditEvent> events = moment.life()
                    .storage()
                    .read(snapshot -> snapshot.audit()
                            .list(id, AuditFilter.all(), after.checkpoint().sequence() + 1, 1000));
            Chapter before = moment.before().of(id);
            AuditCheck check = AuditCheck.from(id, after.checkpoint(), Optional.of(before.log()));
            Optional<Long> broken = check.next(events).or(check::end);
            require(broken.isEmpty(), "the log is not as it was written at event " + broken);
            require(check.head().equals(after.log()), "the log does not end where it says");
            tells(moment, id, before, events);
        });
    }

    private static void tells(Moment moment, OrganizationId id, Chapter before, List<AuditEvent> events) {
        List<AuditEvent> fresh = events.stream()
                .filter(event -> event.sequence() > before.log().sequence())
                .toList();
        boolean isChanged = !before.withoutLog().equals(moment.after().of(id).withoutLog());
        require(!isChanged || !fresh.isEmpty(), "a change is not on record");
        if (moment.attempt() instanceof Attempt.OfCommand of) {
            boolean isHere = of.session().organization().equals(id)
                    && before.organization().isPresent();
            boolean isDecided = moment.outcome().kind() != Outcome.Kind.FAILED;
            require(
                    fresh.size() == (isHere && isDecided ? 1 : 0),
                    "the log tells of " + fresh.size() + " events: " + fresh);
            fresh.forEach(
                    event -> require(fits(of, moment.outcome(), event), "the log tells something else: " + event));
        }
    }

    private static boolean fits(Attempt.OfCommand of, Outcome outcome, AuditEvent event) {
        return event.entry().operation().equals(of.command().name())
                && event.entry().actor().id().equals(of.session().user().value())
                && event.entry()
                        .outcome()
                        .wireName()
                        .equals(outcome.kind().name().toLowerCase(Locale.ROOT));
    }
}
