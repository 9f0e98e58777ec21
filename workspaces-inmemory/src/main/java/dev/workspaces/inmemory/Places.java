package dev.workspaces.inmemory;

import dev.workspaces.page.Cursor;
import java.time.Instant;

/** Where rows stand in lists: by an instant, then by ids, of which the first that differs decides. */
final class Places {
    private Places() {}

    static Cursor of(Instant instant, Object id) {
        return Cursor.of(instant, id.toString());
    }

    static Cursor of(Instant instant, Object first, Object second) {
        return Cursor.of(instant, ended(first) + second);
    }

    static Cursor of(Instant instant, Object first, Object second, Object third) {
        return Cursor.of(instant, ended(first) + ended(second) + third);
    }

    /** Ends a text so that a shorter one comes before a longer one that starts with it, whatever follows it. */
    private static String ended(Object id) {
        return id.toString().replace("\0", "\0\1") + "\0\0";
    }
}
