package dev.workspaces.jdbc.crash;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** How often something goes wrong: once in every build, more often where somebody says so. */
final class Rounds {
    private static final int COUNT = Integer.getInteger("crash.rounds", 1);
    private static final long SEED = Long.getLong("crash.seed", 20261128);

    private Rounds() {}

    static List<Round> all() {
        return some(COUNT);
    }

    /** A tenth, at least one, for each of so many ways. */
    static List<Round> fewOfEach(int ways) {
        return some(ways * Math.max(1, COUNT / 10));
    }

    private static List<Round> some(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(Round::new).toList();
    }

    /**
     * One of them.
     *
     * @param number from 1 on
     */
    record Round(int number) {
        /** After how many acknowledged deeds the blow comes: the same for the same round and seed. */
        int deeds() {
            return 1 + random().nextInt(60);
        }

        Random random() {
            return new Random(SEED + number);
        }

        String name() {
            return "r" + number;
        }
    }
}
