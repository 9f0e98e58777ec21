package dev.workspaces.limit;

import java.util.List;
import java.util.Optional;

/**
 * A change to the limits of one workspace or key: to its budgets, to its rate limits, or to both. It is made to what is there when
 * it is carried out, so that nobody has to read what stays.
 *
 * @param usage all budgets from then on; empty for no change
 * @param rates all rate limits from then on; empty for no change
 */
public record LimitsChange(Optional<List<UsageLimit>> usage, Optional<List<RateLimit>> rates) {
    private static final LimitsChange NONE = new LimitsChange(Optional.empty(), Optional.empty());

    /**
     * Checks that none is there twice; keeps the order.
     *
     * @throws dev.workspaces.error.InvalidInputException if one is
     */
    public LimitsChange {
        Limits given = new Limits(usage.orElse(List.of()), rates.orElse(List.of()));
        usage = usage.map(any -> given.usage());
        rates = rates.map(any -> given.rates());
    }

    /** No change. */
    public static LimitsChange none() {
        return NONE;
    }

    /** To these limits, and only these. */
    public static LimitsChange to(Limits all) {
        return new LimitsChange(Optional.of(all.usage()), Optional.of(all.rates()));
    }

    /** To these budgets, and only these. */
    public LimitsChange withUsage(List<UsageLimit> all) {
        return new LimitsChange(Optional.of(all), rates);
    }

    /** To these rate limits, and only these. */
    public LimitsChange withRates(List<RateLimit> all) {
        return new LimitsChange(usage, Optional.of(all));
    }

    /** What these limits become by it. */
    public Limits appliedTo(Limits before) {
        return new Limits(usage.orElse(before.usage()), rates.orElse(before.rates()));
    }
}
