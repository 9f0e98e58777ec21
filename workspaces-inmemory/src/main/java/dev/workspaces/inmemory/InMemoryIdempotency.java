package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.IdempotencyRecord;
import dev.workspaces.storage.IdempotencyRepository;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What was carried out under idempotency keys, for one session. */
final class InMemoryIdempotency implements IdempotencyRepository {
    private final Session session;

    InMemoryIdempotency(Session session) {
        this.session = session;
    }

    @Override
    public Optional<IdempotencyRecord> find(OrganizationId organization, String principal, String key) {
        return rows().table.find(new Scoped<>(organization, new IdempotencyRows.Call(principal, key)));
    }

    @Override
    public void put(IdempotencyRecord record) {
        OrganizationId organization = record.organization();
        Existence.requireSome(session.organizations().find(organization), "organization", organization);
        rows().table.put(record);
    }

    @Override
    public int forgetBefore(Instant instant, int limit) {
        Instant end = instant.truncatedTo(ChronoUnit.MICROS);
        List<IdempotencyRecord> old = rows().all.of(Anywhere.ANYWHERE).values().stream()
                .takeWhile(record -> record.at().isBefore(end))
                .limit(limit)
                .toList();
        old.forEach(rows().table::remove);
        return old.size();
    }

    private IdempotencyRows rows() {
        return session.tables().idempotency;
    }
}
