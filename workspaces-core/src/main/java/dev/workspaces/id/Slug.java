package dev.workspaces.id;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.workspaces.error.InvalidInputException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name for URLs: lower-case letters and digits with single hyphens between them, so that no two look alike. Never has the
 * shape of an id that the library gives, which has an underscore.
 *
 * @param value 2 to 63 of {@code [a-z0-9-]}, with no hyphen at an end or beside another
 */
public record Slug(@JsonValue String value) {
    private static final int MAX_LENGTH = 63;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Checks the value.
     *
     * @throws InvalidInputException if it has not that shape
     */
    public Slug {
        if (!isSlug(value)) {
            throw new InvalidInputException(
                    "slug", "2 to " + MAX_LENGTH + " lower-case letters and digits, with single hyphens between them");
        }
    }

    private static boolean isSlug(String value) {
        return value.length() >= 2
                && value.length() <= MAX_LENGTH
                && SHAPE.matcher(value).matches();
    }

    /** The slug with this value; empty if it has not that shape. */
    public static Optional<Slug> find(String value) {
        return isSlug(value) ? Optional.of(new Slug(value)) : Optional.empty();
    }

    /** The slug with this value. */
    public static Slug of(String value) {
        return new Slug(value);
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
