package dev.workspaces.page;

import static java.util.Objects.requireNonNull;

import dev.workspaces.error.InvalidInputException;
import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param size how many items at most, 1 to {@value #MAX_SIZE}
 * @param after the cursor that the page before answered with; empty for the first page
 */
public record PageRequest(int size, Optional<Cursor> after) {
    /** The largest page. */
    public static final int MAX_SIZE = 1000;

    /**
     * Checks the size.
     *
     * @throws InvalidInputException if it is out of range
     */
    public PageRequest {
        requireNonNull(after, "after");
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidInputException("size", "1 to " + MAX_SIZE + " items on a page");
        }
    }

    /** The first page of a list. */
    public static PageRequest first(int size) {
        return new PageRequest(size, Optional.empty());
    }

    /** As many items, after this cursor. */
    public PageRequest after(Cursor cursor) {
        return new PageRequest(size, Optional.of(cursor));
    }
}
