package dev.workspaces.jdbc;

import dev.workspaces.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * Text with NUL or half a character in it is kept by no database as it is: some refuse it, some keep other text. Nothing that is
 * stored has any.
 */
final class KeptText {
    /** In nothing that is stored, either, and harmless everywhere. */
    private static final char NOWHERE = '\1';

    private KeptText() {}

    /** What to look for in its place: where it cannot be, nothing is found. */
    static @Nullable Object sought(@Nullable Object value) {
        return value instanceof String text && !isKept(text) ? NOWHERE + "nowhere" : value;
    }

    /** Refuses to store it. */
    static void requireKept(String column, @Nullable Object value) {
        if (value instanceof String text && !isKept(text)) {
            throw new InvalidInputException(column, "text without NUL and halves of characters");
        }
    }

    static boolean isKept(String text) {
        int place = 0;
        while (place < text.length()) {
            int codePoint = text.codePointAt(place);
            if (codePoint == 0 || isHalf(codePoint)) {
                return false;
            }
            place += Character.charCount(codePoint);
        }
        return true;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
