package dev.workspaces.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies an API key; rotation never changes it. Compared code point by code point: two that differ in case are two.
 *
 * @param value not empty
 */
public record KeyId(@JsonValue String value) {
    /**
     * Checks the value.
     *
     * @throws dev.workspaces.error.InvalidInputException if it is empty
     */
    public KeyId {
        Identifiers.requireNotEmpty("KeyId", value);
    }

    /** The identifier with this value, which is not empty. */
    public static KeyId of(String value) {
        return new KeyId(value);
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
