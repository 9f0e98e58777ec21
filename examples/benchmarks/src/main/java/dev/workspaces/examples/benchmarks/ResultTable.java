package dev.workspaces.examples.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results as one Markdown table: a row for each benchmark, the floors first, two columns for each size. */
final class ResultTable {
    private static final List<String> ROWS = List.of(
            "bitTest",
            "factsInHand",
            "factsInHandNamesAsTheyCame",
            "byNames",
            "stringMaps",
            "explain",
            "jcasbinCached",
            "springSecurity",
            "shiro",
            "jcasbin");

    private final Map<String, Map<Integer, RunResult>> rows;
    private final Set<Integer> sizes = new TreeSet<>();

    private ResultTable(Map<String, Map<Integer, RunResult>> rows) {
        this.rows = rows;
        rows.values().forEach(row -> sizes.addAll(row.keySet()));
    }

    static String of(Collection<RunResult> results) {
        Map<String, Map<Integer, RunResult>> rows = results.stream()
                .collect(Collectors.groupingBy(
                        ResultTable::name,
                        Collectors.toMap(ResultTable::size, result -> result, (a, b) -> b, TreeMap::new)));
        return new ResultTable(rows).print();
    }

    private String print() {
        return Stream.concat(
                        Stream.of(head(), rule()),
                        ROWS.stream().filter(rows::containsKey).map(this::row))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private String head() {
        return sizes.stream()
                .map(size -> String.format(Locale.ROOT, " %,d organizations: ns | B |", size))
                .collect(Collectors.joining("", "| row |", ""));
    }

    private String rule() {
        return "|---|" + "---:|---:|".repeat(sizes.size());
    }

    private String row(String name) {
        Map<Integer, RunResult> bySize = rows.getOrDefault(name, Map.of());
        return sizes.stream()
                .map(size -> cells(bySize.get(size)))
                .collect(Collectors.joining("", "| `" + name + "` |", ""));
    }

    private static String cells(@Nullable RunResult result) {
        if (result == null) {
            return " | |";
        }
        Result<?> time = result.getPrimaryResult();
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        String allocated = bytes == null ? "" : String.format(Locale.ROOT, "%,.0f", bytes.getScore());
        return String.format(Locale.ROOT, " %,.1f ± %,.1f | %s |", time.getScore(), time.getScoreError(), allocated);
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    private static int size(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("organizations"));
    }
}
