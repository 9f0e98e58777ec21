package dev.workspaces.examples.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What requests cost, as a Markdown table: a row for each benchmark and number of keys that are kept. */
final class GateTable {
    private GateTable() {}

    static boolean isRow(RunResult result) {
        return result.getParams().getBenchmark().contains(GateBenchmark.class.getSimpleName());
    }

    static String of(Collection<RunResult> results) {
        List<String> rows = results.stream().map(GateTable::row).toList();
        return Stream.concat(Stream.of("| row | keys | kept | ns | B |", "|---|---:|---:|---:|---:|"), rows.stream())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String row(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        Result<?> time = result.getPrimaryResult();
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %s | %,.1f ± %,.1f | %,.0f |",
                benchmark.substring(benchmark.lastIndexOf('.') + 1),
                result.getParams().getParam("keys"),
                result.getParams().getParam("kept"),
                time.getScore(),
                time.getScoreError(),
                bytes == null ? Double.NaN : bytes.getScore());
    }
}
