package dev.workspaces.service.property;

import static java.util.Objects.requireNonNullElseGet;

import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.storage.Storage;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/**
 * The stories of {@link LivingModelTest}, each told twice, on a storage and in memory, with the same clock, ids and secrets: after
 * each step, what a preview says, what came of it and what is kept then are the same, and after some, what somebody is told who
 * asks all that can be asked. A failure tells the shortest story found that leads to it.
 *
 * <p>The same story each time, unless {@code -Dsame.stories=250} wants so many others; {@code -Dsame.seed=7} tells those from
 * that one on.
 */
public final class SameAnswers {
    private static final int STEPS = 40;
    /** Stories in which answers were found to differ once. */
    private static final long[] FOUND = {1_080_183_539};

    private static final int STORIES = 1;
    private static final int SIZE = 1000;

    private final String name;
    private final Supplier<Storage> storages;
    private final Tally tally = new Tally();
    private long answers;

    private SameAnswers(String name, Supplier<Storage> storages) {
        this.name = name;
        this.storages = storages;
    }

    /**
     * Tells them.
     *
     * @param name of this kind of storage
     * @param storages gives new ones, each empty
     */
    public static void assertGiven(String name, Supplier<Storage> storages) {
        JqwikSession.run(() -> new SameAnswers(name, storages).tell());
    }

    private void tell() {
        int stories = Integer.getInteger("same.stories", STORIES);
        long first = requireNonNullElseGet(
                Long.getLong("same.seed"),
                () -> System.getProperty("same.stories") == null
                        ? 1L
                        : ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
        for (long seed = first; seed < first + stories; seed++) {
            tell(seed);
        }
        for (long seed : FOUND) {
            tell(seed);
        }
        System.out.printf(
                Locale.ROOT,
                "%s, and in memory: %,d stories from seed %d on, %,d steps, %,d answers, all the same%n",
                name,
                stories,
                first,
                tally.steps(),
                answers);
    }

    private void tell(long seed) {
        Random random = new Random(seed);
        RandomGenerator<Reduction.Told> steps = Reduction.Told.any().generator(SIZE);
        try (Story story = begin()) {
            try {
                for (int at = 0; at < STEPS; at++) {
                    story.go(steps.next(random).value());
                    answers += story.answers();
                }
            } catch (AssertionError other) {
                AssertionError shortest = Reduction.shortest(this::begin, story.steps(), other);
                throw new AssertionError(
                        name + ", step " + story.steps().size() + " of the story of seed " + seed + " (-Dsame.seed="
                                + seed + " -Dsame.stories=1): " + shortest.getMessage(),
                        shortest);
            }
        }
    }

    private Story begin() {
        return Story.onBoth(new InMemoryStorage(), storages.get(), tally);
    }
}
