package dev.workspaces.service;

import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.Facts;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.Request;
import dev.workspaces.storage.Snapshot;
import java.time.Instant;
import java.util.Optional;

/**
 * What was read for a key that asks.
 *
 * @param facts without the key, where its secret is no good any more
 * @param isGood whether it may go on
 * @param end from when on it may not, if nothing changes
 */
record KeyRead(Facts facts, boolean isGood, Instant end) {
    static KeyRead of(AuthenticatedKey key, Request request, Snapshot snapshot, Instant now) {
        Optional<Credential> credential =
                snapshot.keys().find(key.organization(), key.id()).map(row -> new Credential(key.digest(), row));
        Optional<Reason> refusal = credential.map(it -> it.refusal(now)).orElse(Optional.of(Reason.KEY_UNKNOWN));
        Optional<ApiKey> known = credential
                .filter(any -> !refusal.equals(Optional.of(Reason.KEY_UNKNOWN)))
                .map(Credential::key);
        Facts facts = FactLoader.load(request, snapshot, known.map(row -> row.facts(LimitState.within())));
        return new KeyRead(
                facts, refusal.isEmpty(), credential.map(Credential::end).orElse(Instant.MIN));
    }
}
