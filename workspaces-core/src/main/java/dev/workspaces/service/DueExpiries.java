package dev.workspaces.service;

import dev.workspaces.audit.AuditEntry;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.storage.Transaction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** One round of what the time of invites brings. Each is looked at again, with its organization locked, before it is changed. */
final class DueExpiries {
    /** A storage that is out of reach is not asked for each of thousands. */
    private static final int MAX_FAILURES = 10;

    private final Execution execution;
    private final RequestInfo info;

    DueExpiries(Execution execution, RequestInfo info) {
        this.execution = execution;
        this.info = info;
    }

    /** How many were marked. */
    int carryOut(int limit) {
        List<Invite> over =
                execution.storage().read(snapshot -> snapshot.invites().over(execution.now(), limit));
        Iterator<Invite> rest = over.iterator();
        List<RuntimeException> failures = new ArrayList<>();
        int marked = 0;
        while (rest.hasNext() && failures.size() < MAX_FAILURES) {
            try {
                marked += mark(rest.next());
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return marked;
    }

    private int mark(Invite seen) {
        return execution.transact(transaction -> {
            transaction.lock(seen.organization());
            List<AuditEntry> entries = transaction
                    .invites()
                    .find(seen.organization(), seen.id())
                    .filter(invite -> invite.status() == InviteStatus.PENDING)
                    .filter(invite -> !invite.expiresAt().isAfter(execution.now()))
                    .map(invite -> mark(invite, transaction))
                    .stream()
                    .toList();
            return new Recorded<>(entries.size(), entries);
        });
    }

    private AuditEntry mark(Invite invite, Transaction transaction) {
        Caller caller = new Caller(invite.invitedBy(), invite.organization(), info);
        Planning planning = execution.planning(transaction, caller, Conditions.none());
        List<Effect> effects = List.of(Save.invite(Optional.of(invite), InvitePlans.over(invite, planning.now())));
        Execution.apply(effects, invite.organization(), transaction);
        return SystemActing.record("expire_invite", AuditFields.INVITE.target(invite), effects, planning, transaction);
    }
}
