package dev.workspaces.service;

import dev.workspaces.audit.AuditCheck;
import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.audit.FieldChange;
import dev.workspaces.audit.Outcome;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.page.Cursor;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.service.GetQuery.VerifyAudit;
import dev.workspaces.service.ListQuery.ListAuditEvents;
import dev.workspaces.storage.AuditFilter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers what is asked about the audit log. */
final class AuditQueries {
    private AuditQueries() {}

    static Page<AuditEvent> list(ListAuditEvents query, Planning planning) {
        PageRequest page = query.page();
        long from = page.after().map(AuditQueries::sequence).orElse(0L) + 1;
        List<AuditEvent> events =
                planning.snapshot().audit().list(place(planning), query.filter(), from, page.size() + 1);
        if (events.size() <= page.size()) {
            return new Page<>(events, Optional.empty());
        }
        AuditEvent last = events.get(page.size() - 1);
        Cursor next = Cursor.of(last.entry().at(), Long.toString(last.sequence()));
        return new Page<>(events.subList(0, page.size()), Optional.of(next));
    }

    static long count(ListAuditEvents query, Planning planning) {
        return planning.snapshot().audit().count(place(planning), query.filter());
    }

    private static long sequence(Cursor cursor) {
        try {
            return Long.parseLong(cursor.id());
        } catch (NumberFormatException another) {
            throw new InvalidInputException("cursor", "the cursor of an earlier page of the audit log");
        }
    }

    /** A log may grow meanwhile, where a host's own transaction sees what others commit: the head is read before the events. */
    static AuditVerification verify(VerifyAudit query, Planning planning) {
        var audit = planning.snapshot().audit();
        AuditHead stored = audit.head(place(planning));
        List<AuditHead> known =
                Stream.concat(query.keptElsewhere().stream(), Stream.of(stored)).toList();
        AuditHead start = audit.checkpoint(place(planning));
        AuditCheck check = AuditCheck.from(place(planning), start, known);
        FieldChange lettingGo = Note.checkpoint(place(planning), start.sequence());
        boolean isStartTold = start.equals(AuditHead.empty());
        List<AuditEvent> events;
        do {
            long from = check.head().sequence() + 1;
            events = audit.list(place(planning), AuditFilter.all(), from, PageRequest.MAX_SIZE);
            Optional<Long> broken = check.next(events);
            if (broken.isPresent()) {
                return new AuditVerification(check.head(), broken);
            }
            isStartTold |= events.stream().anyMatch(event -> tells(event, lettingGo));
        } while (!events.isEmpty());
        Optional<Long> atStart = isStartTold ? Optional.empty() : Optional.of(start.sequence());
        return new AuditVerification(
                check.head(), atStart.or(check::end).or(() -> tooFar(check.head(), stored, planning)));
    }

    /** Whether somebody let events go, as is on record behind them; what went otherwise was removed. */
    private static boolean tells(AuditEvent event, FieldChange lettingGo) {
        return event.entry().outcome() == Outcome.DONE
                && event.entry().changes().contains(lettingGo);
    }

    /** Events behind the head that the storage keeps, but for those that were written meanwhile. */
    private static Optional<Long> tooFar(AuditHead reached, AuditHead stored, Planning planning) {
        boolean isTooFar = reached.sequence() > stored.sequence()
                && planning.snapshot().audit().head(place(planning)).equals(stored);
        return isTooFar ? Optional.of(stored.sequence() + 1) : Optional.empty();
    }

    private static OrganizationId place(Planning planning) {
        return planning.caller().organization();
    }
}
