package dev.workspaces.jdbc;

import dev.workspaces.page.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where rows stand in lists: by an instant, then by ids, which have no NUL in them. Written as the storage in memory writes it. */
final class Places {
    private static final String BETWEEN = "\0\0";

    private Places() {}

    static Cursor of(Instant instant, Object... ids) {
        return Cursor.of(
                instant,
                String.join(
                        BETWEEN,
                        java.util.stream.Stream.of(ids).map(Object::toString).toList()));
    }

    /** So many ids of a cursor, whoever made it; those that are missing are empty. */
    static List<String> ids(Cursor cursor, int count) {
        List<String> ids = new ArrayList<>(List.of(cursor.id().split(BETWEEN, count)));
        while (ids.size() < count) {
            ids.add("");
        }
        return ids;
    }
}
