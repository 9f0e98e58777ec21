package dev.workspaces.service;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A table of a fixed size that forgets: what is put in may take the place of something else. So nothing that is in it may be
 * needed, and nothing that is in it may be wrong. Looking something up allocates nothing. Safe for any number of threads.
 */
abstract class Slots<E> {
    /** How many places something may be in, one beside the other. */
    static final int WAYS = 4;

    private final AtomicReferenceArray<E> slots;
    private final int sets;

    /** With room for about so many entries; twice the slots, so that few push out others before. */
    Slots(int entries) {
        sets = Math.max(1, Integer.highestOneBit(entries * 2 - 1) * 2 / WAYS);
        slots = new AtomicReferenceArray<>(sets * WAYS);
    }

    /** The same for all that is the same. */
    abstract int hash(E entry);

    /** Whether the two are found by the same. */
    abstract boolean isSame(E one, E other);

    /** The first of the {@link #WAYS} places where something of this hash may be. */
    int first(int hash) {
        int mixed = hash * 0x9E3779B9;
        return ((mixed ^ mixed >>> 16) & (sets - 1)) * WAYS;
    }

    @Nullable
    E at(int place) {
        return slots.get(place);
    }

    void put(E entry) {
        slots.set(place(entry), entry);
    }

    /** Where the same is, else where nothing is, else anywhere. */
    private int place(E entry) {
        int first = first(hash(entry));
        int place = first + ThreadLocalRandom.current().nextInt(WAYS);
        for (int at = first; at < first + WAYS; at++) {
            E other = slots.get(at);
            if (other == null) {
                place = at;
            } else if (isSame(entry, other)) {
                return at;
            }
        }
        return place;
    }
}
