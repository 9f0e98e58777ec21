package dev.workspaces.id;

import dev.workspaces.error.InvalidInputException;
import java.text.Normalizer;
import java.util.function.IntPredicate;

/** Text from people: composed, bounded, and without what cannot be seen or turns the text around. */
final class Texts {
    /** Composing makes one code unit of at most this many; what is longer is not composed at all. */
    private static final int MAX_COMPOSED = 4;

    private Texts() {}

    static String line(String place, String value, int maxLength) {
        String text = checked(place, value, maxLength, Texts::isControl);
        if (text.codePoints().noneMatch(Texts::isSeen)) {
            throw new InvalidInputException(place, "text that is not blank");
        }
        return text;
    }

    /** Goes on only with a line that is neither blank nor too long as it is: it will be kept as it came. */
    static void requireExact(String place, String value, int maxLength) {
        if (value.length() > maxLength) {
            throw tooLong(place, maxLength);
        }
        line(place, value, maxLength);
    }

    static String lines(String place, String value, int maxLength) {
        return checked(
                place, value, maxLength, each -> isControl(each) && each != '\n' && each != '\r' && each != '\t');
    }

    private static String checked(String place, String value, int maxLength, IntPredicate isRefused) {
        if (value.length() > (long) maxLength * MAX_COMPOSED) {
            throw tooLong(place, maxLength);
        }
        String text = Normalizer.normalize(value, Normalizer.Form.NFC);
        if (text.length() > maxLength) {
            throw tooLong(place, maxLength);
        }
        if (text.codePoints().anyMatch(isRefused)) {
            throw new InvalidInputException(place, "text without control characters");
        }
        return text;
    }

    private static InvalidInputException tooLong(String place, int maxLength) {
        return new InvalidInputException(place, "at most " + maxLength + " characters");
    }

    private static boolean isSeen(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && Character.getType(codePoint) != Character.FORMAT;
    }

    /** Control characters, halves of characters, line and paragraph separators, and what changes the direction of text. */
    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> isBetween(codePoint, 0x202A, 0x202E) || isBetween(codePoint, 0x2066, 0x2069);
            default -> false;
        };
    }

    private static boolean isBetween(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
