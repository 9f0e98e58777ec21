package dev.workspaces.jdbc;

import java.util.Optional;

/** A mark on at most one row: a unique key lets any number of rows be without one. */
final class Marks {
    private static final long MARK = 1;

    private Marks() {}

    static Optional<Long> mark(boolean isMarked) {
        return isMarked ? Optional.of(MARK) : Optional.empty();
    }

    static boolean isMarked(long mark) {
        return mark == MARK;
    }
}
