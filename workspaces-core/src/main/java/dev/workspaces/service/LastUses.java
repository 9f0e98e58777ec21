package dev.workspaces.service;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.Storage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** In which minute keys were last used, from when they are to when it is written. Safe for any number of threads. */
final class LastUses {
    private record Used(OrganizationId organization, KeyId key) {}

    private final Map<Used, Instant> unwritten = new ConcurrentHashMap<>();

    /** Notes the minute; costs next to nothing but for the first use in each. */
    void note(AuthenticatedKey key, long millis) {
        long minute = TimeUnit.MILLISECONDS.toMinutes(millis);
        if (key.isFirstUseIn(minute)) {
            Instant start = Instant.ofEpochSecond(TimeUnit.MINUTES.toSeconds(minute));
            unwritten.merge(
                    new Used(key.organization(), key.id()), start, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** Writes all that there is, in a transaction for each organization; what could not be written stays for the next time. */
    void write(Storage storage) {
        Map<OrganizationId, Map<KeyId, Instant>> all = new HashMap<>();
        unwritten.forEach((used, minute) ->
                all.computeIfAbsent(used.organization(), any -> new HashMap<>()).put(used.key(), minute));
        all.forEach((organization, minutes) -> {
            storage.transact(transaction -> {
                transaction.keys().markUsed(organization, minutes);
                return minutes.size();
            });
            minutes.forEach((key, minute) -> unwritten.remove(new Used(organization, key), minute));
        });
    }
}
