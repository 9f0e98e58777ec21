package dev.workspaces.examples.admin;

/** Whole numbers from outside, of any size. */
final class Wide {
    private Wide() {}

    /** The number; where it is too large for an int, the nearest, which is out of every range that is asked for. */
    static int toInt(long number) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
    }
}
