package dev.workspaces.jdbc;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.error.NotFoundException;
import dev.workspaces.error.StaleWriteException;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What has to be there, or must not be, before something is written. Constraints hold the same against others who write at the
 * same time: what violates one lost a race, and is run again.
 */
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
        requireNone(taken.isPresent(), kind, field);
    }

    /** Refuses to write where something is there. */
    static void requireNone(boolean isTaken, String kind, String field) {
        if (isTaken) {
            throw new AlreadyExistsException(kind, field);
        }
    }

    /** Refuses to write where something is not there. */
    static void requireSome(boolean isThere, String kind, Object id) {
        if (!isThere) {
            throw new NotFoundException(kind, id.toString());
        }
    }

    /** What is there, at this version. */
    static <V> V at(Optional<V> row, ToLongFunction<V> versionOf, long version, String kind, Object id) {
        return row.filter(there -> versionOf.applyAsLong(there) == version)
                .orElseThrow(() -> new StaleWriteException(kind, id.toString(), version));
    }

    /** Refuses where no row was written: somebody else was faster since it was read. */
    static void requireWritten(int rows, String kind, Object id, long version) {
        if (rows == 0) {
            throw new StaleWriteException(kind, id.toString(), version);
        }
    }
}
