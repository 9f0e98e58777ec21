package dev.workspaces.service.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Looks for the shortest story that still breaks something: first without all that came to nothing, then without each other
 * step. It knows what jqwik does not: what a step came to.
 */
final class Reduction {
    private final Supplier<Story> stories;
    private List<Told> shortest;
    private AssertionError error;
    private int reached;

    private Reduction(Supplier<Story> stories, List<Told> told, AssertionError error) {
        this.stories = stories;
        this.shortest = told;
        this.error = error;
    }

    /**
     * One step of a story, and who looked on.
     *
     * @param salt at what they looked
     */
    record Told(Step step, Actor onlooker, int salt, Outcome.Kind came) {
        /** Any step. */
        static Arbitrary<Told> any() {
            return Combinators.combine(
                            Steps.any(), Actor.any(), Arbitraries.integers().between(0, 50))
                    .as((step, onlooker, salt) -> new Told(step, onlooker, salt, Outcome.Kind.FAILED));
        }

        Told to(Outcome.Kind kind) {
            return new Told(step, onlooker, salt, kind);
        }
    }

    /** What the shortest story found ends with, which tells it. */
    static AssertionError shortest(Supplier<Story> stories, List<Told> told, AssertionError error) {
        Reduction reduction = new Reduction(stories, told, error);
        reduction.keep(step -> step.came() == Outcome.Kind.DONE);
        reduction.keep(step -> step.came() != Outcome.Kind.DENIED);
        int before;
        do {
            before = reduction.shortest.size();
            reduction.dropEach();
        } while (reduction.shortest.size() < before);
        return reduction.error;
    }

    private void keep(Predicate<Told> wanted) {
        List<Told> kept = new ArrayList<>(shortest);
        Told last = kept.remove(kept.size() - 1);
        kept.removeIf(wanted.negate());
        kept.add(last);
        attempt(kept);
    }

    private void dropEach() {
        int at = shortest.size() - 1;
        while (at >= 0) {
            List<Told> without = new ArrayList<>(shortest);
            without.remove(at);
            attempt(without);
            at = Math.min(at - 1, shortest.size() - 1);
        }
    }

    private void attempt(List<Told> candidate) {
        if (candidate.size() == shortest.size()) {
            return;
        }
        broken(candidate).ifPresent(found -> {
            error = found;
            shortest = candidate.subList(0, Math.min(candidate.size(), reached));
        });
    }

    private Optional<AssertionError> broken(List<Told> candidate) {
        try (Story story = stories.get()) {
            reached = 0;
            for (Told told : candidate) {
                reached++;
                story.go(told);
            }
            story.end();
            return Optional.empty();
        } catch (AssertionError found) {
            return Optional.of(found);
        }
    }
}
