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

    /** The key's id. */
    @Override
    public String toString() {
        return "key `" + key + "`";
    }
}
