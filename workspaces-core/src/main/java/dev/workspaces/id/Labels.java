package dev.workspaces.id;

import dev.workspaces.error.InvalidInputException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Labels of the host's on one of our things.
 *
 * @param values at most {@value #MAX_ENTRIES}, names 1 to {@value #MAX_NAME} and values up to {@value #MAX_VALUE} characters, none
 *     of them a control character; sorted by name
 */
public record Labels(Map<String, String> values) {
    private static final int MAX_ENTRIES = 128;
    private static final int MAX_NAME = 64;
    private static final int MAX_VALUE = 255;
    private static final String PLACE = "metadata";

    /**
     * Checks the sizes and the texts.
     *
     * @throws InvalidInputException if something is too long or has control characters, or there is too much of it
     */
    public Labels {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        require(values.size() <= MAX_ENTRIES, PLACE, "at most " + MAX_ENTRIES + " entries");
        requireNames(PLACE, values.keySet(), MAX_NAME);
        require(
                values.values().stream().allMatch(value -> value.length() <= MAX_VALUE),
                PLACE,
                "values up to " + MAX_VALUE + " characters");
        requirePlain(PLACE, values.values());
    }

    /**
     * Goes on only with names of 1 to so many characters that are not blank and have no control characters.
     *
     * @throws InvalidInputException if one is not
     */
    public static void requireNames(String place, Collection<String> names, int max) {
        boolean fits = names.stream().allMatch(name -> !name.isBlank() && name.length() <= max);
        require(fits, place, "names of 1 to " + max + " characters");
        requirePlain(place, names);
    }

    private static void requirePlain(String place, Collection<String> texts) {
        boolean isPlain = texts.stream().flatMapToInt(String::codePoints).noneMatch(Labels::isControl);
        require(isPlain, place, "text without control characters");
    }

    /** Control characters, and halves of characters. */
    private static boolean isControl(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    private static void require(boolean holds, String place, String expected) {
        if (!holds) {
            throw new InvalidInputException(place, expected);
        }
    }
}
