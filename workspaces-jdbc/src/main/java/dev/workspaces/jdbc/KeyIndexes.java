package dev.workspaces.jdbc;

import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.SecretDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What keys are found by, besides their ids: the digests of their secrets, and who has been shown those. */
final class KeyIndexes {
    private final Sql sql;

    KeyIndexes(Sql sql) {
        this.sql = sql;
    }

    /** Other keys with one of its digests: there must be none. */
    static List<Finding<Boolean>> namesakes(ApiKey key) {
        String query = """
                SELECT 1 FROM ws_key_digest
                WHERE digest = :digest AND (organization <> :organization OR api_key <> :api_key)
                """;
        return KeyRows.digests(key).stream()
                .map(digest -> new Finding<>(query, of(key).bytes("digest", digest.toBytes()), row -> true))
                .toList();
    }

    void add(ApiKey key) {
        addDigests(key);
        addKnowers(key);
    }

    /** Where nothing of it changed, nothing is written. */
    void replace(ApiKey before, ApiKey after) {
        if (!digests(before).equals(digests(after))) {
            String forget = """
                    DELETE FROM ws_key_digest WHERE organization = :organization AND api_key = :api_key
                    """;
            sql.write(forget, of(after));
            addDigests(after);
        }
        if (!before.knowers().equals(after.knowers())) {
            String forget = """
                    DELETE FROM ws_key_knower WHERE organization = :organization AND api_key = :api_key
                    """;
            sql.write(forget, of(after));
            addKnowers(after);
        }
    }

    private void addDigests(ApiKey key) {
        String insert = """
                INSERT INTO ws_key_digest (digest, organization, api_key) VALUES (:digest, :organization, :api_key)
                """;
        List<Columns> each = digests(key).stream()
                .map(digest -> of(key).bytes("digest", digest.toBytes()))
                .toList();
        each.forEach(values -> sql.writeSoon(insert, values));
    }

    private void addKnowers(ApiKey key) {
        String insert = """
                INSERT INTO ws_key_knower (organization, knower_kind, knower, api_key)
                VALUES (:organization, :knower_kind, :knower, :api_key)
                """;
        List<Columns> each = key.knowers().stream().map(agent -> of(key, agent)).toList();
        each.forEach(values -> sql.writeSoon(insert, values));
    }

    private static Set<SecretDigest> digests(ApiKey key) {
        return new HashSet<>(KeyRows.digests(key));
    }

    private static Columns of(ApiKey key, Agent agent) {
        return of(key).text("knower_kind", Knowers.kind(agent)).text("knower", Knowers.id(agent));
    }

    private static Columns of(ApiKey key) {
        return Columns.of("organization", key.organization()).text("api_key", key.id());
    }
}
