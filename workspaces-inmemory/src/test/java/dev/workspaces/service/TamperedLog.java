package dev.workspaces.service;

import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.AuditReader;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A storage whose audit logs somebody got at, past the library: whoever reads them finds what they left. */
final class TamperedLog implements Storage {
    private final Storage storage = TestStorage.opened();
    private Consumer<List<AuditEvent>> tampering = log -> {};
    private Optional<Function<List<AuditEvent>, AuditHead>> otherHead = Optional.empty();
    private Optional<AuditHead> otherCheckpoint = Optional.empty();

    /** From now on, logs are as they were written but for this. */
    void tamper(Consumer<List<AuditEvent>> with) {
        tampering = with;
    }

    /** From now on, the head is this one of the log that was written. */
    void tamperHead(Function<List<AuditEvent>, AuditHead> head) {
        otherHead = Optional.of(head);
    }

    /** From now on, this is the last event that was let go. */
    void tamperCheckpoint(AuditHead checkpoint) {
        otherCheckpoint = Optional.of(checkpoint);
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
        return storage.transact(work);
    }

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> work) {
        return storage.read(snapshot -> work.apply(tampered(snapshot)));
    }

    private Snapshot tampered(Snapshot snapshot) {
        Class<?>[] type = {Snapshot.class};
        return (Snapshot) Proxy.newProxyInstance(
                Snapshot.class.getClassLoader(),
                type,
                (self, part, none) -> part.getReturnType() == AuditReader.class
                        ? new Reader(snapshot.audit(), tampering, otherHead, otherCheckpoint)
                        : part.invoke(snapshot, none));
    }

    @Override
    public void close() {
        storage.close();
    }

    private record Reader(
            AuditReader real,
            Consumer<List<AuditEvent>> tampering,
            Optional<Function<List<AuditEvent>, AuditHead>> otherHead,
            Optional<AuditHead> otherCheckpoint)
            implements AuditReader {
        @Override
        public AuditHead head(OrganizationId organization) {
            return otherHead
                    .map(head -> head.apply(real.list(organization, AuditFilter.all(), 1, 10_000)))
                    .orElseGet(() -> real.head(organization));
        }

        @Override
        public AuditHead checkpoint(OrganizationId organization) {
            return otherCheckpoint.orElseGet(() -> real.checkpoint(organization));
        }

        @Override
        public List<AuditEvent> list(OrganizationId organization, AuditFilter filter, long fromSequence, int limit) {
            List<AuditEvent> log = new ArrayList<>(real.list(organization, filter, 1, 10_000));
            tampering.accept(log);
            return log.stream()
                    .filter(event -> event.sequence() >= fromSequence)
                    .limit(limit)
                    .toList();
        }

        @Override
        public long count(OrganizationId organization, AuditFilter filter) {
            return real.count(organization, filter);
        }
    }
}
