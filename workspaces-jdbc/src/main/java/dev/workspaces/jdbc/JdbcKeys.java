package dev.workspaces.jdbc;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.KeyDeadline;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.KeyRepository;
import dev.workspaces.storage.Span;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of one session. */
final class JdbcKeys implements KeyRepository {
    private static final String KIND = "key";

    private final JdbcSession session;

    JdbcKeys(JdbcSession session) {
        this.session = session;
    }

    @Override
    public Optional<ApiKey> find(OrganizationId organization, KeyId id) {
        return session.sql().find(finding(organization, id));
    }

    private Finding<ApiKey> finding(OrganizationId organization, KeyId id) {
        String query = """
                SELECT * FROM ws_api_key WHERE organization = :organization AND id = :id
                """;
        Columns key = Columns.of("organization", organization).text("id", id);
        return new Finding<>(query, key, KeyRows.reader(session.catalogue()));
    }

    @Override
    public Optional<ApiKey> findByDigest(SecretDigest digest) {
        String query = """
                SELECT k.* FROM ws_key_digest d
                JOIN ws_api_key k ON k.organization = d.organization AND k.id = d.api_key
                WHERE d.digest = :digest
                """;
        Columns key = new Columns().bytes("digest", digest.toBytes());
        return session.sql().find(new Finding<>(query, key, KeyRows.reader(session.catalogue())));
    }

    @Override
    public Page<ApiKey> list(OrganizationId organization, KeyFilter filter, PageRequest page) {
        Listing<ApiKey> byCreation = new Listing<>(
                "k.*",
                List.of("k.created_at", "k.id"),
                KeyRows.reader(session.catalogue()),
                row -> Places.of(row.createdAt(), row.id()));
        return byCreation.page(session.sql(), KeySelection.of(organization, filter), page);
    }

    @Override
    public long count(OrganizationId organization, KeyFilter filter) {
        return KeySelection.of(organization, filter).count(session.sql());
    }

    @Override
    public Page<ApiKey> coming(KeyDeadline deadline, Span span, PageRequest page) {
        String at = switch (deadline) {
            case ROTATION -> "rotation_at";
            case EXPIRY -> "expiry_at";
            case TRANSITION -> "transition_at";
        };
        Selection all = Selection.everywhere("ws_api_key", at + " >= :start AND " + at + " < :end");
        all.values().instant("start", span.startInclusive()).instant("end", span.endExclusive());
        Listing<ApiKey> byDeadline = new Listing<>(
                "*",
                List.of(at, "organization", "id"),
                KeyRows.reader(session.catalogue()),
                row -> Places.of(row.timeOf(deadline).orElseThrow(), row.organization(), row.id()));
        return byDeadline.page(session.sql(), all, page);
    }

    @Override
    public ApiKey insert(ApiKey key) {
        OrganizationId organization = key.organization();
        session.organizations().require(organization);
        key.workspace().ifPresent(workspace -> session.workspaces().require(organization, workspace));
        Finding<ApiKey> finding = finding(organization, key.id());
        List<Finding<Boolean>> namesakes = KeyIndexes.namesakes(key);
        session.sql()
                .expect(Stream.concat(Stream.of(finding), namesakes.stream()).toList());
        Existence.requireNone(session.sql().find(finding), KIND, "id");
        requireNone(namesakes);
        String insert = """
                INSERT INTO ws_api_key
                       (organization, id, type, workspace, owner, name, description, scopes, status, disabled_by_rank,
                        disabled_by_person, expires_at, rotation, limits, defaults, creation_mode, issued_by, makers,
                        secret, secret_digest, earlier_secret, earlier_digest, last_used_at,
                        rotation_at, expiry_at, transition_at, created_at, updated_at, version)
                VALUES (:organization, :id, :type, :workspace, :owner, :name, :description, :scopes, :status,
                        :disabled_by_rank, :disabled_by_person, :expires_at, :rotation, :limits, :defaults,
                        :creation_mode, :issued_by, :makers, :secret, :secret_digest, :earlier_secret, :earlier_digest,
                        :last_used_at, :rotation_at, :expiry_at, :transition_at, :created_at, :updated_at, 1)
                """;
        session.writing().writeSoon(insert, KeyRows.columns(key));
        new KeyIndexes(session.writing()).add(key);
        ApiKey first = key.toBuilder().version(1).build();
        session.sql().know(finding, first);
        return first;
    }

    private void requireNone(List<Finding<Boolean>> namesakes) {
        namesakes.forEach(each -> Existence.requireNone(session.sql().find(each), KIND, "secret"));
    }

    @Override
    public ApiKey update(ApiKey key) {
        ApiKey before =
                Existence.at(find(key.organization(), key.id()), ApiKey::version, key.version(), KIND, key.id());
        ApiKey after = withWhatStays(key, before);
        requireNone(KeyIndexes.namesakes(after));
        String update = """
                UPDATE ws_api_key
                SET name = :name, description = :description, scopes = :scopes, status = :status,
                    disabled_by_rank = :disabled_by_rank, disabled_by_person = :disabled_by_person,
                    expires_at = :expires_at, rotation = :rotation, limits = :limits, defaults = :defaults,
                    secret = :secret, secret_digest = :secret_digest, earlier_secret = :earlier_secret,
                    earlier_digest = :earlier_digest, rotation_at = :rotation_at, expiry_at = :expiry_at,
                    transition_at = :transition_at, updated_at = :updated_at, version = version + 1
                WHERE organization = :organization AND id = :id AND version = :version
                """;
        int rows = session.writing().write(update, KeyRows.columns(after));
        Existence.requireWritten(rows, KIND, key.id(), key.version());
        new KeyIndexes(session.writing()).replace(before, after);
        return after.toBuilder().version(before.version() + 1).build();
    }

    private static ApiKey withWhatStays(ApiKey key, ApiKey before) {
        return key.toBuilder()
                .type(before.type())
                .workspace(before.workspace())
                .owner(before.owner())
                .creationMode(before.creationMode())
                .issuedBy(before.issuedBy())
                .makers(before.makers())
                .lastUsedAt(before.lastUsedAt())
                .createdAt(before.createdAt())
                .build();
    }

    /** In the order of ids, so that two who note the same keys do not wait for each other. */
    @Override
    public void markUsed(OrganizationId organization, Map<KeyId, Instant> lastUsedAt) {
        String update = """
                UPDATE ws_api_key SET last_used_at = :last_used_at
                WHERE organization = :organization AND id = :id
                  AND (last_used_at IS NULL OR last_used_at < :last_used_at)
                """;
        List<Columns> each = lastUsedAt.entrySet().stream()
                .filter(used -> KeptText.isKept(used.getKey().value()))
                .sorted(java.util.Comparator.comparing(used -> used.getKey().value()))
                .map(used -> Columns.of("organization", organization)
                        .text("id", used.getKey())
                        .instant("last_used_at", used.getValue().truncatedTo(ChronoUnit.MINUTES)))
                .toList();
        session.writing().writeEach(update, each);
    }
}
