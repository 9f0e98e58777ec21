package dev.workspaces.member;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.workspaces.error.InvalidInputException;
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
     * @throws InvalidInputException if it is blank, too long, or has control characters
     */
    public GroupName {
        Name.of("group", value); // what is composed is checked, and what the directory says is kept
        if (value.length() > Name.MAX_LENGTH) {
            throw new InvalidInputException("group", "at most " + Name.MAX_LENGTH + " characters");
        }
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
