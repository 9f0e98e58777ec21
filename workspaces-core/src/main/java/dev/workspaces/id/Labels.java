package dev.workspaces.id;

import dev.workspaces.error.InvalidInputException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Labels of the host's on one of our things.
 *
 * @param values at most {@value #MAX_ENTRIES}, names 1 to 64 and values up to 255 characters; sorted by name
 */
public record Labels(Map<String, String> values) {
    private static final int MAX_ENTRIES = 128;
    private static final int MAX_NAME = 64;
    private static final int MAX_VALUE = 255;

    /**
     * Checks the sizes.
     *
     * @throws InvalidInputException if something is too long, or there is too much of it
     */
    public Labels {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        require(values.size() <= MAX_ENTRIES, "at most " + MAX_ENTRIES + " entries");
        require(
                values.keySet().stream().allMatch(name -> !name.isBlank() && name.length() <= MAX_NAME),
                "names of 1 to " + MAX_NAME + " characters");
        require(
                values.values().stream().allMatch(value -> value.length() <= MAX_VALUE),
                "values up to " + MAX_VALUE + " characters");
    }

    private static void require(boolean holds, String expected) {
        if (!holds) {
            throw new InvalidInputException("metadata", expected);
        }
    }
}
