package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

import dev.workspaces.id.KeyId;

/**
 * An API key that asks.
 *
 * @param key which one
 */
public record KeyPrincipal(KeyId key) implements Principal {
    /** Nothing of it is null. */
    public KeyPrincipal {
        requireNonNull(key, "key");
    }

    /** Which key it is, by id. */
    @Override
    public String toString() {
        return "key `" + key + "`";
    }
}
