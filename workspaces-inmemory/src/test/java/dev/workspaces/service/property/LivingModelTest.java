package dev.workspaces.service.property;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.service.Command;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
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
 * <p>The same stories are told in each build; with the tag {@code soak}, as many others of {@value #STEPS} steps as {@code
 * -Djqwik.tries.default=250} says. {@link SameAnswers} tells such stories on other storages,
 * so this is about the one in memory.
 */
@Tag("in-memory")
class LivingModelTest {
    private static final int STEPS = 40;
    private static final int STORIES = 30;
    private static final int MANY_STEPS = 40_000;
    private static final Tally TALLY = new Tally();

    private @Nullable Story story;

    @Provide
    Arbitrary<ActionChain<Story>> stories() {
        return ActionChain.startWith(this::begin).withAction(new AnyStep()).withMaxTransformations(STEPS);
    }

    private Story begin() {
        end();
        story = Story.on(new InMemoryStorage(), TALLY);
        return story;
    }

    @AfterTry
    void end() {
        if (story != null) {
            story.close();
            story = null;
        }
    }

    @Property(tries = STORIES, seed = "2026", shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void after_each_step_of_any_story_all_promises_hold(@ForAll("stories") ActionChain<Story> chain) {
        run(chain);
    }

    @Tag("soak")
    @Property(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void and_of_many_more_stories(@ForAll("stories") ActionChain<Story> chain) {
        run(chain);
    }

    private void run(ActionChain<Story> chain) {
        try {
            chain.run();
            requireNonNull(story).end();
        } catch (AssertionError broken) {
            // none where what every story begins with is broken
            throw story == null ? broken : Reduction.shortest(this::begin, story.steps(), broken);
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

    /** Where there were so many steps that it is no matter of luck: that in them everything came about. */
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
        private final Arbitrary<Transformer<Story>> transformers =
                Reduction.Told.any().map(next -> Transformer.mutate(next.step().toString(), story -> story.go(next)));

        @Override
        public Arbitrary<Transformer<Story>> transformer() {
            return transformers;
        }
    }
}
