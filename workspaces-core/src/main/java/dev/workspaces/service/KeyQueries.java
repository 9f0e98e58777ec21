package dev.workspaces.service;

import dev.workspaces.key.ApiKey;
import dev.workspaces.page.Cursor;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.KeyFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Answers questions about keys; no answer holds a digest. */
final class KeyQueries {
    private KeyQueries() {}

    static ApiKey get(GetQuery.GetKey query, Planning planning) {
        return planning.key(query.id()).withoutDigests();
    }

    static Page<ApiKey> list(ListQuery.ListKeys query, Planning planning) {
        KeyFilter seen = KeysSeen.by(query, planning).narrow(query.filter());
        return keys(seen, query.page(), planning).map(ApiKey::withoutDigests);
    }

    static long count(ListQuery.ListKeys query, Planning planning) {
        KeyFilter seen = KeysSeen.by(query, planning).narrow(query.filter());
        return planning.snapshot().keys().count(planning.caller().organization(), seen);
    }

    /** Looks through the user keys until the page is full. */
    static Page<ApiKey> listOfTheGone(ListQuery.ListKeysOfTheGone query, Planning planning) {
        KeyFilter seen = ofTheGone(query, planning);
        Access access = new Access(planning);
        List<ApiKey> found = new ArrayList<>();
        int size = query.page().size();
        Optional<PageRequest> part =
                Optional.of(new PageRequest(PageRequest.MAX_SIZE, query.page().after()));
        while (part.isPresent() && found.size() <= size) {
            Page<ApiKey> page = keys(seen, part.get(), planning);
            page.items().stream().filter(key -> isOfTheGone(key, access)).forEach(found::add);
            access.forget();
            part = page.next().map(part.get()::after);
        }
        if (found.size() <= size) {
            return new Page<>(found, Optional.<Cursor>empty()).map(ApiKey::withoutDigests);
        }
        ApiKey last = found.get(size - 1);
        Cursor next = Cursor.of(last.createdAt(), last.id().value());
        return new Page<>(found.subList(0, size), Optional.of(next)).map(ApiKey::withoutDigests);
    }

    static long countOfTheGone(ListQuery.ListKeysOfTheGone query, Planning planning) {
        KeyFilter seen = ofTheGone(query, planning);
        Access access = new Access(planning);
        AtomicLong found = new AtomicLong();
        Function<PageRequest, Page<ApiKey>> fetch = page -> {
            access.forget();
            return keys(seen, page, planning);
        };
        Pages.each(fetch, key -> {
            if (isOfTheGone(key, access)) {
                found.incrementAndGet();
            }
        });
        return found.get();
    }

    private static KeyFilter ofTheGone(ListQuery.ListKeysOfTheGone query, Planning planning) {
        return KeysSeen.by(query, planning).narrow(query.filter());
    }

    private static boolean isOfTheGone(ApiKey key, Access access) {
        return key.isLiving()
                && key.owner().isPresent()
                && !access.has(key.owner().get(), key.workspace().orElseThrow());
    }

    private static Page<ApiKey> keys(KeyFilter filter, PageRequest page, Planning planning) {
        return planning.snapshot().keys().list(planning.caller().organization(), filter, page);
    }
}
