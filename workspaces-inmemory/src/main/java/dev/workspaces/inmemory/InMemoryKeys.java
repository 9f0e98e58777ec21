package dev.workspaces.inmemory;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.KeyDeadline;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.page.Cursor;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.KeyRepository;
import dev.workspaces.storage.Span;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** The keys of one session. */
final class InMemoryKeys implements KeyRepository {
    private static final String KIND = "key";

    private final Session session;

    InMemoryKeys(Session session) {
        this.session = session;
    }

    @Override
    public Optional<ApiKey> find(OrganizationId organization, KeyId id) {
        return rows().table.find(new Scoped<>(organization, id));
    }

    @Override
    public Optional<ApiKey> findByDigest(SecretDigest digest) {
        return rows().byDigest.find(digest);
    }

    @Override
    public Page<ApiKey> list(OrganizationId organization, KeyFilter filter, PageRequest page) {
        return new KeyChoice(rows(), organization, filter).keys().page(page);
    }

    @Override
    public long count(OrganizationId organization, KeyFilter filter) {
        return new KeyChoice(rows(), organization, filter).keys().count();
    }

    @Override
    public Page<ApiKey> coming(KeyDeadline deadline, Span span, PageRequest page) {
        NavigableMap<Cursor, ApiKey> all = rows().coming(deadline);
        return Selection.all(all.subMap(start(span.startInclusive()), true, start(span.endExclusive()), false))
                .page(page);
    }

    /** Before all places of this instant. */
    private static Cursor start(Instant instant) {
        return Cursor.of(instant, "\0");
    }

    @Override
    public ApiKey insert(ApiKey key) {
        OrganizationId organization = key.organization();
        Existence.requireSome(session.organizations().find(organization), "organization", organization);
        key.workspace()
                .ifPresent(workspace -> Existence.requireSome(
                        session.workspaces().find(organization, workspace), "workspace", workspace));
        Existence.requireNone(find(organization, key.id()), KIND, "id");
        requireOwn(key, Optional.empty());
        return rows().table.put(key.toBuilder().version(1).build());
    }

    @Override
    public ApiKey update(ApiKey key) {
        Scoped<KeyId> place = new Scoped<>(key.organization(), key.id());
        ApiKey before = rows().table.at(place, ApiKey::version, key.version(), KIND, key.id());
        requireOwn(key, Optional.of(before));
        return rows().table
                .put(key.toBuilder()
                        .type(before.type())
                        .workspace(before.workspace())
                        .owner(before.owner())
                        .creationMode(before.creationMode())
                        .issuedBy(before.issuedBy())
                        .makers(before.makers())
                        .lastUsedAt(before.lastUsedAt())
                        .createdAt(before.createdAt())
                        .version(before.version() + 1)
                        .build());
    }

    @Override
    public void markUsed(OrganizationId organization, Map<KeyId, Instant> lastUsedAt) {
        lastUsedAt.forEach((id, instant) -> {
            Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
            find(organization, id)
                    .filter(row -> row.lastUsedAt().map(minute::isAfter).orElse(true))
                    .ifPresent(row ->
                            rows().table.put(row.toBuilder().lastUsedAt(minute).build()));
        });
    }

    private void requireOwn(ApiKey key, Optional<ApiKey> before) {
        KeyRows.digests(key).forEach(digest -> Existence.requireFree(findByDigest(digest), before, KIND, "secret"));
    }

    private KeyRows rows() {
        return session.tables().keys;
    }
}
