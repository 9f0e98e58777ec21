package dev.workspaces.examples.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random draws that come out the same in every run. */
final class Dice {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int ID_DIGITS = 10;

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** So many of these, each at most once. */
    <T> List<T> some(Collection<T> from, int count) {
        List<T> all = new ArrayList<>(from);
        shuffle(all);
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }

    /** An identifier as products hand them out: {@code org-4f0k2z81xq}. Unique for all practical purposes. */
    String id(String prefix) {
        StringBuilder id = new StringBuilder(prefix).append('-');
        for (int digit = 0; digit < ID_DIGITS; digit++) {
            id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return id.toString();
    }
}
