package dev.workspaces.examples.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;

/** Megabytes a second as one Markdown table: a row for each text, a column for each way of masking it. */
final class RedactionTable {
    private static final List<String> COLUMNS = List.of("copied", "redactingWriter", "redact", "replaceAll");

    private final Collection<RunResult> results;

    private RedactionTable(Collection<RunResult> results) {
        this.results = results;
    }

    static String of(Collection<RunResult> results) {
        return new RedactionTable(results).print();
    }

    static boolean isAbout(RunResult result) {
        return result.getParams().getParam("text") != null;
    }

    private String print() {
        String head =
                COLUMNS.stream().map(column -> " `" + column + "` |").collect(Collectors.joining("", "| MB/s |", ""));
        return Stream.concat(
                        Stream.of(head, "|---|" + "---:|".repeat(COLUMNS.size())),
                        Stream.of(RedactionText.values()).map(this::row))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private String row(RedactionText text) {
        return COLUMNS.stream()
                .map(column -> cell(text, column))
                .collect(Collectors.joining("", "| " + text + " |", ""));
    }

    private String cell(RedactionText text, String column) {
        return results.stream()
                .filter(result -> result.getParams().getParam("text").equals(text.name()))
                .filter(result -> result.getParams().getBenchmark().endsWith("." + column))
                .map(result -> megabytes(result.getPrimaryResult().getScore()))
                .findFirst()
                .orElse(" |");
    }

    private static String megabytes(double micros) {
        return String.format(Locale.ROOT, " %,.0f |", RedactionState.LENGTH / micros);
    }
}
