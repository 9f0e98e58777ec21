package dev.workspaces.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies an organization. Compared code point by code point: two that differ in case are two.
 *
 * @param value not empty
 */
public record OrganizationId(@JsonValue String value) {
    /**
     * Checks the value.
     *
     * @throws dev.workspaces.error.InvalidInputException if it is empty
     */
    public OrganizationId {
        Identifiers.requireNotEmpty("OrganizationId", value);
    }

    /** The identifier with this value, which is not empty. */
    public static OrganizationId of(String value) {
        return new OrganizationId(value);
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
