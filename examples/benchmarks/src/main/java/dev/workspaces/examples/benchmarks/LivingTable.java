package dev.workspaces.examples.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What the services cost as one Markdown table: a row for each benchmark and what it was run on. */
final class LivingTable {
    private LivingTable() {}

    static boolean isRow(RunResult result) {
        return result.getParams().getBenchmark().startsWith(LivingBenchmark.class.getName() + ".");
    }

    static String of(Collection<RunResult> results) {
        Stream<String> head = Stream.of("| row | of | threads | ns | a second | B |", "|---|---|---:|---:|---:|---:|");
        return Stream.concat(head, results.stream().map(LivingTable::row))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String row(RunResult result) {
        BenchmarkParams params = result.getParams();
        Result<?> time = result.getPrimaryResult();
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %d | %,.0f ± %,.0f | %,.0f | %s |",
                params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1),
                params.getParamsKeys().stream().map(key -> of(key, params)).collect(Collectors.joining(", ")),
                params.getThreads(),
                time.getScore(),
                time.getScoreError(),
                params.getThreads() * 1e9 / time.getScore(),
                bytes == null ? "" : String.format(Locale.ROOT, "%,.0f", bytes.getScore()));
    }

    private static String of(String key, BenchmarkParams params) {
        String value = params.getParam(key);
        return key.equals("place") ? value : value + " " + key;
    }
}
