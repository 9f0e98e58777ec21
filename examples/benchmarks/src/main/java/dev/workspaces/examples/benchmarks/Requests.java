package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The 4,096 requests that are asked round and round: 60 % of them allowed, shuffled, the same in every run. */
final class Requests {
    /** How many there are: a power of two, so that the next one costs a mask. */
    static final int COUNT = 4_096;

    private static final int ALLOWED_PERCENT = 60;
    private static final int ALLOWED = COUNT * ALLOWED_PERCENT / 100;
    private static final long SEED = 4_096;

    private Requests() {}

    /** Of all kinds. */
    static List<Request> of(GeneratedWorld generated) {
        return of(generated, request -> true);
    }

    /** Of those that this product can express. */
    static List<Request> of(GeneratedWorld generated, Predicate<Request> isExpressible) {
        Dice dice = new Dice(SEED);
        RequestGenerator generator = new RequestGenerator(dice, generated.tenants());
        List<Request> requests = new ArrayList<>(COUNT);
        int allowed = 0;
        while (requests.size() < COUNT) {
            Request request = generator.next();
            boolean isAllowed = generated.world().decide(request).failedCheck().isEmpty();
            boolean isWanted = isAllowed ? allowed < ALLOWED : requests.size() - allowed < COUNT - ALLOWED;
            if (isWanted && isExpressible.test(request)) {
                requests.add(request);
                allowed += isAllowed ? 1 : 0;
            }
        }
        dice.shuffle(requests);
        return List.copyOf(requests);
    }

    /** How many of these hold, in percent. */
    static double share(List<Request> requests, Predicate<Request> holds) {
        return 100.0 * requests.stream().filter(holds).count() / requests.size();
    }

    /** Says on one line what these are like, and holds them to about 60 % allowed. */
    static void print(String what, GeneratedWorld generated, List<Request> requests) {
        double allowed = share(
                requests,
                request -> generated.world().decide(request).failedCheck().isEmpty());
        if (Math.abs(allowed - ALLOWED_PERCENT) > 1) {
            throw new IllegalStateException("%.1f %% allowed is not about 60 %%".formatted(allowed));
        }
        int organizations = generated.tenants().size();
        System.out.printf(
                "%n%d organizations, %s: %d, %.1f %% allowed%n", organizations, what, requests.size(), allowed);
    }
}
