package dev.workspaces.policy;

import dev.workspaces.id.KeyId;

/**
 * An API key that asks.
 *
 * @param key which one
 */
public record KeyPrincipal(KeyId key) implements Principal {
    /** The key's id. */
    @Override
    public String toString() {
        return "key `" + key + "`";
    }
}
