package dev.workspaces.limit;

import dev.workspaces.error.InvalidInputException;
import java.util.List;

/**
 * The budgets and rate limits of one workspace or key.
 *
 * @param usage at most one of each type
 * @param rates at most one of each type and unit
 */
public record Limits(List<UsageLimit> usage, List<RateLimit> rates) {
    private static final Limits NONE = new Limits(List.of(), List.of());

    /**
     * Checks that none is there twice; keeps the order.
     *
     * @throws InvalidInputException if one is
     */
    public Limits {
        usage = List.copyOf(usage);
        rates = List.copyOf(rates);
        if (usage.stream().map(UsageLimit::type).distinct().count() < usage.size()) {
            throw new InvalidInputException("usageLimits", "at most one limit of a type");
        }
        if (rates.stream()
                        .map(rate -> List.of(rate.type(), rate.unit()))
                        .distinct()
                        .count()
                < rates.size()) {
            throw new InvalidInputException("rateLimits", "at most one limit of a type and unit");
        }
    }

    /** No limit. */
    public static Limits none() {
        return NONE;
    }

    /**
     * Whether something is freer than under these others: a limit is gone, is higher, or counts or starts anew otherwise.
     * The rule behind it: nobody loosens what binds them.
     */
    public boolean isLooserThan(Limits before) {
        boolean usageHolds =
                before.usage.stream().allMatch(old -> usage.stream().anyMatch(limit -> limit.isWithin(old)));
        boolean ratesHold = before.rates.stream()
                .allMatch(old -> rates.stream().anyMatch(rate -> rate.isAbout(old) && rate.value() <= old.value()));
        return !usageHolds || !ratesHold;
    }
}
