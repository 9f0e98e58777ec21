package dev.workspaces.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies an invite, within its organization. Compared code point by code point: two that differ in case are two.
 *
 * @param value not empty
 */
public record InviteId(@JsonValue String value) {
    /**
     * Checks the value.
     *
     * @throws dev.workspaces.error.InvalidInputException if it is empty
     */
    public InviteId {
        Identifiers.requireNotEmpty("InviteId", value);
    }

    /** The identifier with this value, which is not empty. */
    public static InviteId of(String value) {
        return new InviteId(value);
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
