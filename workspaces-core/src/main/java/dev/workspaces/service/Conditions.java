package dev.workspaces.service;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.Name;
import java.util.Optional;

/**
 * On what condition a command is carried out.
 *
 * @param expectedVersion the version that what it changes has to be at; empty for any. Commands that change no single
 *     versioned thing refuse one
 * @param idempotencyKey what the caller calls this very change, 1 to 255 characters: repeated within 24 hours by the same
 *     principal, it is decided again and, if still allowed, not done again; the answer tells the same things, as they are then,
 *     without secrets. The same key for another change is refused. Empty for a change that may be done again
 */
public record Conditions(Optional<Long> expectedVersion, Optional<String> idempotencyKey) {
    private static final Conditions NONE = new Conditions(Optional.empty(), Optional.empty());

    /**
     * Checks both.
     *
     * @throws InvalidInputException if the version is below 1, or the key is blank, too long, or has control characters
     */
    public Conditions {
        if (expectedVersion.isPresent() && expectedVersion.get() < 1) {
            throw new InvalidInputException("expectedVersion", "a version from 1 on");
        }
        idempotencyKey =
                idempotencyKey.map(text -> Name.of("idempotencyKey", text).value());
    }

    /** On none. */
    public static Conditions none() {
        return NONE;
    }

    /** And that what it changes is at this version. */
    public Conditions expecting(long version) {
        return new Conditions(Optional.of(version), idempotencyKey);
    }

    /** And that it was not done before under this key. */
    public Conditions once(String key) {
        return new Conditions(expectedVersion, Optional.of(key));
    }
}
