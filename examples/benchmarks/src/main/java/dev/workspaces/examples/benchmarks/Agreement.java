package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Request;
import dev.workspaces.policy.World;
import java.util.List;
import java.util.function.Function;

/** Holds what is measured to the right answer: nothing is timed that disagrees with the library. */
final class Agreement {
    private static final int SHOWN = 5;

    private Agreement() {}

    /**
     * Compares every answer.
     *
     * @throws IllegalStateException if one differs; it names the first few
     */
    static void require(String who, List<Request> requests, Function<Request, ?> right, Function<Request, ?> answer) {
        List<Request> wrong = requests.stream()
                .filter(request -> !answer.apply(request).equals(right.apply(request)))
                .toList();
        if (!wrong.isEmpty()) {
            String shown = wrong.stream()
                    .limit(SHOWN)
                    .map(request -> "\n  " + request + ": " + answer.apply(request) + ", not " + right.apply(request))
                    .reduce("", String::concat);
            throw new IllegalStateException(who + " answers " + wrong.size() + " requests wrongly:" + shown);
        }
    }

    /** Whether the policy allows it, with obligations or without. */
    static Function<Request, Boolean> allowedBy(World world) {
        return request -> world.decide(request).failedCheck().isEmpty();
    }

    /** The name of the policy's reason. */
    static Function<Request, String> reasonBy(World world) {
        return request -> world.decide(request).reason().name();
    }
}
