package dev.workspaces.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a workspace, within its organization. Compared code point by code point: two that differ in case are two.
 *
 * @param value not empty
 */
public record WorkspaceId(@JsonValue String value) {
    /**
     * Checks the value.
     *
     * @throws dev.workspaces.error.InvalidInputException if it is empty
     */
    public WorkspaceId {
        Identifiers.requireNotEmpty("WorkspaceId", value);
    }

    /** The identifier with this value, which is not empty. */
    public static WorkspaceId of(String value) {
        return new WorkspaceId(value);
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
