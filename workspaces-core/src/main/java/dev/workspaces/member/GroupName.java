package dev.workspaces.member;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.workspaces.id.Name;

/**
 * Identifies a group of an external directory, within an organization, as that directory names it. Compared code point by
 * code point.
 *
 * @param value 1 to 255 characters, not blank, without control characters
 */
public record GroupName(@JsonValue String value) implements Comparable<GroupName> {
    /**
     * Checks the value.
     *
     * @throws dev.workspaces.error.InvalidInputException if it is blank, too long, or has control characters
     */
    public GroupName {
        value = Name.of(value).value();
    }

    /** The name with this value. */
    public static GroupName of(String value) {
        return new GroupName(value);
    }

    /** By the value. */
    @Override
    public int compareTo(GroupName other) {
        return value.compareTo(other.value);
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
