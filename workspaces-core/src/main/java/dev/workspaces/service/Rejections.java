package dev.workspaces.service;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditTarget;
import dev.workspaces.audit.FieldChange;
import dev.workspaces.audit.Outcome;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.Reason;
import dev.workspaces.storage.Transaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often secrets of keys were presented that are disabled or have expired, from when they were to when it is recorded: an
 * event for each key, reason and minute. Safe for any number of threads.
 */
final class Rejections {
    /** Of more at a time, nothing is counted: who knows that many secrets cannot fill the memory with them. */
    private static final int MAX_UNRECORDED = 10_000;

    private record Rejected(
            OrganizationId organization,
            Optional<WorkspaceId> workspace,
            KeyId key,
            Optional<UserId> owner,
            Reason reason,
            Instant minute) {
        AuditEntry entry(int attempts) {
            AuditTarget target = AuditTarget.of("key", key);
            return AuditEntry.builder()
                    .organization(organization)
                    .at(minute)
                    .actor(AuditActor.key(key, owner))
                    .operation("authenticate")
                    .target(target)
                    .workspace(workspace)
                    .outcome(Outcome.DENIED)
                    .reason(reason.name())
                    .addChanges(new FieldChange(
                            target, "attempts", Optional.empty(), Optional.of(Integer.toString(attempts))))
                    .build();
        }
    }

    private final Map<Rejected, Integer> unrecorded = new ConcurrentHashMap<>();

    void note(ApiKey key, Reason reason, Instant now) {
        Rejected rejected = new Rejected(
                key.organization(),
                key.workspace(),
                key.id(),
                key.owner(),
                reason,
                now.truncatedTo(ChronoUnit.MINUTES));
        if (unrecorded.size() < MAX_UNRECORDED || unrecorded.containsKey(rejected)) {
            unrecorded.merge(rejected, 1, Integer::sum);
        }
    }

    /** Records all that is of a minute before this instant's; what could not be recorded stays for the next time. */
    void recordBefore(Instant now, Execution execution) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        for (Rejected rejected : List.copyOf(unrecorded.keySet())) {
            if (rejected.minute().isBefore(minute)) {
                record(rejected, execution);
            }
        }
    }

    private void record(Rejected rejected, Execution execution) {
        Integer attempts = unrecorded.remove(rejected);
        if (attempts == null) {
            return;
        }
        try {
            execution.transact(transaction -> append(rejected, rejected.entry(attempts), transaction));
        } catch (RuntimeException failed) {
            unrecorded.merge(rejected, attempts, Integer::sum);
            throw failed;
        }
    }

    private static Recorded<Boolean> append(Rejected rejected, AuditEntry entry, Transaction transaction) {
        if (transaction.organizations().find(rejected.organization()).isEmpty()) {
            return new Recorded<>(false, List.of());
        }
        transaction.audit().append(entry);
        return new Recorded<>(true, List.of(entry));
    }
}
