package dev.workspaces.storage;

import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.Outcome;
import dev.workspaces.id.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which events a list holds: those that match all of this.
 *
 * @param startInclusive from when on; empty for the beginning
 * @param endExclusive before when; empty for no end
 * @param actorId who did it, by id; empty for anybody
 * @param operation what was done; empty for anything
 * @param workspace where; empty for anywhere
 * @param outcome how it came out; empty for any way
 */
public record AuditFilter(
        Optional<Instant> startInclusive,
        Optional<Instant> endExclusive,
        Optional<String> actorId,
        Optional<String> operation,
        Optional<WorkspaceId> workspace,
        Optional<Outcome> outcome) {
    private static final AuditFilter ALL = new AuditFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Cuts instants to the microsecond, and to what storages keep, from 1900 to 9999. */
    public AuditFilter {
        startInclusive = startInclusive.map(Instants::within);
        endExclusive = endExclusive.map(Instants::within);
    }

    /** All of them. */
    public static AuditFilter all() {
        return ALL;
    }

    /** Whether this entry is one of them. */
    public boolean matches(AuditEntry entry) {
        return startInclusive.map(start -> !entry.at().isBefore(start)).orElse(true)
                && endExclusive.map(end -> entry.at().isBefore(end)).orElse(true)
                && actorId.map(id -> entry.actor().id().equals(id)).orElse(true)
                && operation.map(name -> entry.operation().equals(name)).orElse(true)
                && workspace
                        .map(id -> entry.workspace().equals(Optional.of(id)))
                        .orElse(true)
                && outcome.map(wanted -> entry.outcome() == wanted).orElse(true);
    }

    /** Of these, those from this instant on. */
    public AuditFilter from(Instant start) {
        return new AuditFilter(Optional.of(start), endExclusive, actorId, operation, workspace, outcome);
    }

    /** Of these, those before this instant. */
    public AuditFilter before(Instant end) {
        return new AuditFilter(startInclusive, Optional.of(end), actorId, operation, workspace, outcome);
    }

    /** Of these, those by this actor. */
    public AuditFilter by(String id) {
        return new AuditFilter(startInclusive, endExclusive, Optional.of(id), operation, workspace, outcome);
    }

    /** Of these, those of this operation. */
    public AuditFilter ofOperation(String operationName) {
        return new AuditFilter(startInclusive, endExclusive, actorId, Optional.of(operationName), workspace, outcome);
    }

    /** Of these, those in this workspace. */
    public AuditFilter inWorkspace(WorkspaceId id) {
        return new AuditFilter(startInclusive, endExclusive, actorId, operation, Optional.of(id), outcome);
    }

    /** Of these, those that came out like this. */
    public AuditFilter with(Outcome wanted) {
        return new AuditFilter(startInclusive, endExclusive, actorId, operation, workspace, Optional.of(wanted));
    }
}
