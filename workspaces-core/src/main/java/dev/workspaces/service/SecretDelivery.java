package dev.workspaces.service;

import dev.workspaces.id.UserId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.Secret;
import java.util.Optional;

/**
 * A secret that is to be taken to whoever it is for.
 *
 * @param key the key as it will be
 * @param secret its secret
 * @param to the person whose key it is; empty for a service key, of which the host knows where it is used
 */
public record SecretDelivery(ApiKey key, Secret secret, Optional<UserId> to) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "the secret of " + key + to.map(user -> " for `" + user + "`").orElse("");
    }
}
