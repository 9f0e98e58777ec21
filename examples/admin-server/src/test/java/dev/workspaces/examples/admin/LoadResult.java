package dev.workspaces.examples.admin;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How it went.
 *
 * @param lasting for how long
 * @param nanos how long each request took, sorted
 * @param errors how many were not answered with a 200
 */
record LoadResult(Duration lasting, List<Long> nanos, long errors) {
    static LoadResult of(Duration lasting, List<long[]> parts, long errors) {
        List<Long> all =
                parts.stream().flatMapToLong(Arrays::stream).sorted().boxed().toList();
        return new LoadResult(lasting, all, errors);
    }

    private double percentile(double share) {
        return nanos.isEmpty() ? 0 : nanos.get((int) Math.min(nanos.size() - 1, nanos.size() * share)) / 1e6;
    }

    @Override
    public String toString() {
        double rate = nanos.size() * 1e9 / lasting.toNanos();
        return String.format(
                Locale.ROOT,
                "load: %.0f requests/s, p50 %.2f ms, p99 %.2f ms, %d errors",
                rate,
                percentile(0.5),
                percentile(0.99),
                errors);
    }
}
