package dev.workspaces.service;

import dev.workspaces.key.ApiKey;
import dev.workspaces.key.Secret;
import java.util.Optional;

/**
 * The answer to making a key, or a secret for one.
 *
 * @param key the key
 * @param secret its secret, once; empty where it went to the host's {@link SecretSink}, and where the same was asked before under
 *     the same idempotency key
 */
public record IssuedKey(ApiKey key, Optional<Secret> secret) {}
