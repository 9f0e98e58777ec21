package dev.workspaces.service;

import dev.workspaces.key.SecretDigest;
import org.jspecify.annotations.Nullable;

/** Finds keys that were authenticated before by the whole digest of their secret. Safe for any number of threads. */
final class KnownKeys extends Slots<AuthenticatedKey> {
    KnownKeys(int entries) {
        super(entries);
    }

    /** The key that was found by this before, whatever became of it since; none if none was, or it was pushed out. */
    @Nullable
    AuthenticatedKey find(SecretDigest digest) {
        int first = first(digest.hashCode());
        for (int at = first; at < first + WAYS; at++) {
            AuthenticatedKey key = at(at);
            if (key != null && key.digest().equals(digest)) {
                return key;
            }
        }
        return null;
    }

    @Override
    int hash(AuthenticatedKey key) {
        return key.digest().hashCode();
    }

    @Override
    boolean isSame(AuthenticatedKey one, AuthenticatedKey other) {
        return one.digest().equals(other.digest());
    }
}
