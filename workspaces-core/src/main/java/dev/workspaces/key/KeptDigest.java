package dev.workspaces.key;

import dev.workspaces.id.Name;
import java.util.Optional;

/**
 * What is kept of a secret.
 *
 * @param digest what it is found by
 * @param pepper the name of the pepper that is in it; empty for none
 */
public record KeptDigest(SecretDigest digest, Optional<Name> pepper) {}
