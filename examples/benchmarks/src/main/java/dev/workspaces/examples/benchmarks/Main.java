package dev.workspaces.examples.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        Options options =
                new OptionsBuilder().parent(given).addProfiler(GCProfiler.class).build();
        Map<Boolean, List<RunResult>> results =
                new Runner(options).run().stream().collect(Collectors.partitioningBy(RedactionTable::isAbout));
        print(results.get(false), ResultTable::of);
        print(results.get(true), RedactionTable::of);
    }

    private static void print(List<RunResult> results, Function<List<RunResult>, String> table) {
        if (!results.isEmpty()) {
            System.out.println(table.apply(results));
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
