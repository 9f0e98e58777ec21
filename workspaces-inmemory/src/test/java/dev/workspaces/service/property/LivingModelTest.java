package dev.workspaces.service.property;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.service.Command;
import dev.workspaces.storage.Storage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.jspecify.annotations.Nullable;

/**
 * Everybody tries everything in two organizations: after each step every invariant of the model holds, whatever was given is
 * within what its giver could give, nobody is told of what they may not see, the audit log verifies, and the living service
 * decides as the exported world does. A failure tells the shortest story found that leads to it.
 *
 * <p>A store of another kind runs the same stories by a subclass that gives its own storage. Some stories are told in each build;
 * with the tag {@code soak}, as many of {@value #STEPS} steps as {@code -Djqwik.tries.default=250} says.
 */
class LivingModelTest {
    private static final int STEPS = 40;
    private static final int STORIES = 60;
    private static final int MANY_STEPS = 10_000;
    private static final int STORIES_ON_BOTH = 10;
    private static final Tally TALLY = new Tally();

    private @Nullable Story story;

    /** A new, empty storage, which has to behave like the one in memory. */
    Storage storage() {
        return new InMemoryStorage();
    }

    @Provide
    Arbitrary<ActionChain<Story>> stories() {
        return stories(this::begin);
    }

    @Provide
    Arbitrary<ActionChain<Story>> storiesOnBoth() {
        return stories(this::beginOnBoth);
    }

    private static Arbitrary<ActionChain<Story>> stories(Supplier<Story> beginning) {
        return ActionChain.startWith(beginning).withAction(new AnyStep()).withMaxTransformations(STEPS);
    }

    private Story begin() {
        return instead(Story.on(storage(), TALLY));
    }

    private Story beginOnBoth() {
        return instead(Story.onBoth(new InMemoryStorage(), storage(), TALLY));
    }

    private Story instead(Story next) {
        end();
        story = next;
        return next;
    }

    @AfterTry
    void end() {
        if (story != null) {
            story.close();
            story = null;
        }
    }

    @Property(tries = STORIES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void after_each_step_of_any_story_all_promises_hold(@ForAll("stories") ActionChain<Story> chain) {
        run(chain, this::begin);
    }

    /** Run on itself, it shows that the same steps have the same answers; run on a database, that it is like this storage. */
    @Property(tries = STORIES_ON_BOTH, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void every_answer_is_the_one_of_the_storage_in_memory(@ForAll("storiesOnBoth") ActionChain<Story> chain) {
        run(chain, this::beginOnBoth);
    }

    @Tag("soak")
    @Property(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void and_of_many_more_stories(@ForAll("stories") ActionChain<Story> chain) {
        run(chain, this::begin);
    }

    private void run(ActionChain<Story> chain, Supplier<Story> beginning) {
        try {
            chain.run();
        } catch (AssertionError broken) {
            throw Reduction.shortest(beginning, requireNonNull(story).steps(), broken);
        }
    }

    @Example
    void every_kind_of_command_is_wished_for() {
        assertThat(Wishes.all().kinds())
                .containsExactlyInAnyOrderElementsOf(leaves(Command.class)
                        .<Class<? extends Command<?>>>map(LivingModelTest::kind)
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Command<?>> kind(Class<?> leaf) {
        return (Class<? extends Command<?>>) leaf;
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(LivingModelTest::leaves)
                : Stream.of(type);
    }

    /** Where there were many steps: that in them everything came about. */
    @AfterContainer
    static void tell() {
        System.out.println(TALLY);
        if (TALLY.steps() >= MANY_STEPS) {
            assertThat(Wishes.all().kinds())
                    .allSatisfy(kind -> assertThat(TALLY.done(kind))
                            .as(kind.getSimpleName())
                            .isPositive());
        }
    }

    private static final class AnyStep implements Action.Independent<Story> {
        private final Arbitrary<Transformer<Story>> transformers = Combinators.combine(
                        Steps.any(), Actor.any(), Arbitraries.integers().between(0, 50))
                .as((step, onlooker, salt) ->
                        Transformer.mutate(step.toString(), story -> story.go(step, onlooker, salt)));

        @Override
        public Arbitrary<Transformer<Story>> transformer() {
            return transformers;
        }
    }
}
