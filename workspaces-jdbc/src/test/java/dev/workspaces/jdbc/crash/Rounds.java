package dev.workspaces.jdbc.crash;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How often something is killed: once in every build, more often where somebody says so. */
final class Rounds {
    private static final int COUNT = Integer.getInteger("crash.rounds", 1);
    private static final long SEED = Long.getLong("crash.seed", 20261128);

    private Rounds() {}

    static Stream<Round> all() {
        return IntStream.rangeClosed(1, COUNT).mapToObj(Round::new);
    }

    /**
     * One of them.
     *
     * @param number from 1 on
     */
    record Round(int number) {
        /** After how many acknowledged deeds the blow comes: the same for the same round and seed. */
        int deeds() {
            return 1 + new Random(SEED + number).nextInt(60);
        }

        String name() {
            return "r" + number;
        }
    }
}
