package dev.workspaces.testing.property;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.testing.property.Scenario.Asked;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tries a property of a scenario's questions. A failure is told of the smallest scenario that still fails, as JSON that can
 * be put into a file and run; it is made smaller here, as a document, because that is quick and leaves nothing superfluous.
 */
final class Trial {
    private Trial() {}

    /** Tries what has to hold of every single question. */
    static void ofEach(Scenario scenario, Consumer<Asked> property) {
        scenario.read().forEach(asked -> of(List.of(asked), all -> property.accept(all.get(0))));
    }

    /** Tries what has to hold of every question and the one after it, and of the last and the first. */
    static void ofNeighbours(Scenario scenario, BiConsumer<Asked, Asked> property) {
        List<Asked> all = scenario.read();
        for (int i = 0; i < all.size(); i++) {
            List<Asked> pair = List.of(all.get(i), all.get((i + 1) % all.size()));
            of(pair, both -> property.accept(both.get(0), both.get(1)));
        }
    }

    private static void of(List<Asked> asked, Consumer<List<Asked>> property) {
        if (failure(asked, property) == null) {
            return;
        }
        Scenario failing = asked.get(0)
                .scenario()
                .asking(asked.stream().map(Asked::question).toList());
        Scenario smallest = Reduction.smallest(
                failing, scenario -> failure(scenario, asked.size(), property).isPresent());
        AssertionError failure =
                failure(smallest, asked.size(), property).orElseThrow(() -> new IllegalStateException(failing.json()));
        throw new AssertionError(failure.getMessage() + "\nin the scenario\n" + smallest.json(), failure);
    }

    private static Optional<AssertionError> failure(Scenario scenario, int questions, Consumer<List<Asked>> property) {
        try {
            List<Asked> asked = scenario.read();
            return asked.size() == questions ? Optional.ofNullable(failure(asked, property)) : Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.empty(); // too small to be a scenario
        }
    }

    private static @Nullable AssertionError failure(List<Asked> asked, Consumer<List<Asked>> property) {
        try {
            property.accept(asked);
            return null;
        } catch (AssertionError e) {
            return e;
        }
    }
}
