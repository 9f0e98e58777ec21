package dev.workspaces.id;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A part of names to look for, such as what somebody has typed into a search box. Each letter stands for itself in upper and lower case.
 *
 * @param value 1 to {@value Name#MAX_LENGTH} characters in Unicode's composed form, not blank, without control characters
 */
public record NamePart(String value) {
    /**
     * Composes and checks the value.
     *
     * @throws dev.workspaces.error.InvalidInputException if it is blank, too long, or has control characters
     */
    public NamePart {
        value = Texts.line("name", value, Name.MAX_LENGTH);
    }

    /** The part with this value. */
    public static NamePart of(String value) {
        return new NamePart(value);
    }

    /**
     * A regular expression that is found in the names that have this part: one that Java and databases read alike, and none of whose
     * letters depends on a collation or a locale.
     */
    public String expression() {
        return value.codePoints().mapToObj(NamePart::expression).collect(Collectors.joining());
    }

    private static String expression(int codePoint) {
        int upper = Character.toUpperCase(codePoint);
        int[] same = IntStream.of(codePoint, upper, Character.toLowerCase(codePoint), Character.toLowerCase(upper))
                .distinct()
                .toArray();
        String all = new String(same, 0, same.length);
        if (same.length > 1) {
            return "[" + all + "]";
        }
        boolean mayMeanMore = codePoint > ' ' && codePoint < 128 && !Character.isLetterOrDigit(codePoint);
        return mayMeanMore ? "\\" + all : all;
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
