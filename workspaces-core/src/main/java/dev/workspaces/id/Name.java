package dev.workspaces.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What people call something: one line of text.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters in Unicode's composed form, not blank, without control characters
 */
public record Name(@JsonValue String value) {
    /** The longest name, in characters (UTF-16 code units). */
    public static final int MAX_LENGTH = 255;

    /**
     * Composes and checks the value.
     *
     * @throws dev.workspaces.error.InvalidInputException if it is blank, too long, or has control characters
     */
    public Name {
        value = Texts.line("name", value, MAX_LENGTH);
    }

    /** The name with this value. */
    public static Name of(String value) {
        return new Name(value);
    }

    /** The name with this value, of this field: a refusal names the field. */
    public static Name of(String field, String value) {
        return new Name(Texts.line(field, value, MAX_LENGTH));
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
