package dev.workspaces.service;

import dev.workspaces.error.WorkspacesException;
import dev.workspaces.id.KeyId;

/** The host's {@link SecretSink} did not take a secret. Nothing was changed. What the sink threw is not here: it may hold it. */
public final class SecretUndeliverableException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    SecretUndeliverableException(KeyId key, Class<?> thrown) {
        super(
                "SECRET_UNDELIVERABLE",
                "the secret of key `" + key + "` could not be delivered: the host's sink threw "
                        + thrown.getSimpleName());
    }
}
