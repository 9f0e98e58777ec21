package dev.workspaces.service;

import dev.workspaces.page.Cursor;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through a whole list, page by page. */
final class Pages {
    private Pages() {}

    static <T> void each(Function<PageRequest, Page<T>> fetch, Consumer<? super T> visit) {
        PageRequest request = PageRequest.first(PageRequest.MAX_SIZE);
        Optional<Cursor> next;
        do {
            Page<T> page = fetch.apply(request);
            page.items().forEach(visit);
            next = page.next();
            request = next.map(request::after).orElse(request);
        } while (next.isPresent());
    }
}
