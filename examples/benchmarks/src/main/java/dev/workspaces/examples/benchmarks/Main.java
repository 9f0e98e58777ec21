package dev.workspaces.examples.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks with their allocation and prints a table of each kind. Takes all of JMH's options. */
public final class Main {
    private Main() {}

    /** Runs what the options say: without any, everything. */
    public static void main(String[] args) throws Exception {
        CommandLineOptions given = new CommandLineOptions(args);
        if (isAboutJmh(given)) {
            org.openjdk.jmh.Main.main(args);
            return;
        }
        Options options = new OptionsBuilder()
                .parent(given)
                .exclude(DatabaseBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        print(results, Main::isDecision, ResultTable::of);
        print(results, LivingTable::isRow, LivingTable::of);
        print(results, GateTable::isRow, GateTable::of);
        print(results, RedactionTable::isAbout, RedactionTable::of);
    }

    private static boolean isDecision(RunResult result) {
        return !LivingTable.isRow(result) && !GateTable.isRow(result) && !RedactionTable.isAbout(result);
    }

    private static void print(
            Collection<RunResult> results, Predicate<RunResult> isRow, Function<List<RunResult>, String> table) {
        List<RunResult> rows = results.stream().filter(isRow).toList();
        if (!rows.isEmpty()) {
            System.out.println(table.apply(rows));
        }
    }

    private static boolean isAboutJmh(CommandLineOptions given) {
        return given.shouldHelp()
                || given.shouldList()
                || given.shouldListWithParams()
                || given.shouldListProfilers()
                || given.shouldListResultFormats();
    }
}
