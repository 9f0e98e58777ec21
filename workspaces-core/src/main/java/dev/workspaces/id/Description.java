package dev.workspaces.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What people say about something: text that may have several lines.
 *
 * @param value up to {@value #MAX_LENGTH} characters in Unicode's composed form; of control characters only line ends and
 *     tabs
 */
public record Description(@JsonValue String value) {
    /** The longest description, in characters (UTF-16 code units). */
    public static final int MAX_LENGTH = 2000;

    private static final Description NONE = new Description("");

    /**
     * Composes and checks the value.
     *
     * @throws dev.workspaces.error.InvalidInputException if it is too long, or has other control characters
     */
    public Description {
        value = Texts.lines("description", value, MAX_LENGTH);
    }

    /** The description with this value. */
    public static Description of(String value) {
        return new Description(value);
    }

    /** Nothing said. */
    public static Description none() {
        return NONE;
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
