package dev.workspaces.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a person, across organizations. Compared code point by code point: two that differ in case are two.
 *
 * @param value not empty
 */
public record UserId(@JsonValue String value) {
    /**
     * Checks the value.
     *
     * @throws dev.workspaces.error.InvalidInputException if it is empty
     */
    public UserId {
        Identifiers.requireNotEmpty("UserId", value);
    }

    /** The identifier with this value, which is not empty. */
    public static UserId of(String value) {
        return new UserId(value);
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
