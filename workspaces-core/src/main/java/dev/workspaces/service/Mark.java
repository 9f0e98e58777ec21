package dev.workspaces.service;

/** Where the counters of some facts stood when reading them began; {@link FactMarks} tells whether they still do. Immutable. */
final class Mark {
    /** Never stands, since no counters come to no sum but 0: what is read under it is used once. */
    static final Mark OF_NOTHING = new Mark(new int[0], 1);

    private final int[] places;
    private final long sum;

    Mark(int[] places, long sum) {
        this.places = places;
        this.sum = sum;
    }

    /** Which counters; not to be changed. */
    int[] places() {
        return places;
    }

    long sum() {
        return sum;
    }
}
