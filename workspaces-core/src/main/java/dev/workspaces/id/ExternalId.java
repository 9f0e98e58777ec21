package dev.workspaces.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What the host or its identity provider calls a person, such as the subject of a token. Kept as it came, and compared code
 * point by code point: two that differ in case, or in how they are composed, are two.
 *
 * @param value 1 to 255 characters, not blank, without control characters
 */
public record ExternalId(@JsonValue String value) {
    /**
     * Checks the value.
     *
     * @throws dev.workspaces.error.InvalidInputException if it is blank, too long, or has control characters
     */
    public ExternalId {
        Texts.requireExact("externalId", value, Name.MAX_LENGTH);
    }

    /** The external id with this value. */
    public static ExternalId of(String value) {
        return new ExternalId(value);
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
