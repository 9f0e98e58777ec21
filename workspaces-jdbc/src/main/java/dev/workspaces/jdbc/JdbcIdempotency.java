package dev.workspaces.jdbc;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.IdempotencyRecord;
import dev.workspaces.storage.IdempotencyRepository;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was carried out under idempotency keys, for one session. */
final class JdbcIdempotency implements IdempotencyRepository {
    private final JdbcSession session;

    JdbcIdempotency(JdbcSession session) {
        this.session = session;
    }

    @Override
    public Optional<IdempotencyRecord> find(OrganizationId organization, String principal, String key) {
        String query = """
                SELECT * FROM ws_idempotency
                WHERE organization = :organization AND call_digest = :call_digest
                  AND principal = :principal AND idempotency_key = :idempotency_key
                """;
        return session.sql().find(new Finding<>(query, call(organization, principal, key), JdbcIdempotency::row));
    }

    @Override
    public void put(IdempotencyRecord record) {
        session.organizations().require(record.organization());
        Columns values = columns(record);
        String delete = """
                DELETE FROM ws_idempotency WHERE organization = :organization AND call_digest = :call_digest
                """;
        String insert = """
                INSERT INTO ws_idempotency
                       (organization, call_digest, principal, idempotency_key, content, result, happened_at)
                VALUES (:organization, :call_digest, :principal, :idempotency_key, :content, :result, :happened_at)
                """;
        session.writing().writeSoon(delete, values);
        session.writing().writeSoon(insert, values);
    }

    /** In the order of their keys, so that two who sweep do not wait for each other. */
    @Override
    public int forgetBefore(Instant instant, int limit) {
        String query = """
                SELECT organization, call_digest FROM ws_idempotency WHERE happened_at < :instant
                ORDER BY happened_at, organization, call_digest LIMIT :most
                """;
        // one that was put anew meanwhile stays
        String delete = """
                DELETE FROM ws_idempotency
                WHERE organization = :organization AND call_digest = :call_digest AND happened_at < :instant
                """;
        Columns values = new Columns().instant("instant", instant).number("most", limit);
        List<Columns> old = session.sql()
                .list(
                        query,
                        values,
                        row -> Columns.of("organization", row.text("organization"))
                                .bytes("call_digest", row.bytes("call_digest"))
                                .instant("instant", instant));
        session.writing().writeEach(delete, old);
        return old.size();
    }

    static Columns columns(IdempotencyRecord it) {
        return call(it.organization(), it.principal(), it.key())
                .text("content", it.content())
                .json("result", it.result())
                .instant("happened_at", it.at());
    }

    private static Columns call(OrganizationId organization, String principal, String key) {
        return Columns.of("organization", organization)
                .bytes("call_digest", sha256(principal.length() + ":" + principal + key))
                .text("principal", principal)
                .text("idempotency_key", key);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    static IdempotencyRecord row(Row row) throws SQLException {
        return new IdempotencyRecord(
                OrganizationId.of(row.text("organization")),
                row.text("principal"),
                row.text("idempotency_key"),
                row.text("content"),
                JsonObject.readTexts(row.text("result")),
                row.instant("happened_at"));
    }
}
