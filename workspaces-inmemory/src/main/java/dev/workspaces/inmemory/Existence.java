package dev.workspaces.inmemory;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.error.NotFoundException;
import java.util.Optional;

/** What has to be there, or must not be, before something is written. */
final class Existence {
    private Existence() {}

    /** Refuses to write where the row that has something is another than the one to be written. */
    static <V> void requireFree(Optional<V> taken, Optional<V> own, String kind, String field) {
        if (taken.isPresent() && !taken.equals(own)) {
            throw new AlreadyExistsException(kind, field);
        }
    }

    /** Refuses to write where something is there. */
    static void requireNone(Optional<?> taken, String kind, String field) {
        requireFree(taken, Optional.empty(), kind, field);
    }

    /** Refuses to write where something is not there. */
    static void requireSome(Optional<?> needed, String kind, Object id) {
        if (needed.isEmpty()) {
            throw new NotFoundException(kind, id.toString());
        }
    }
}
