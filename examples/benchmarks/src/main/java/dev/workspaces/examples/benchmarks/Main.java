package dev.workspaces.examples.benchmarks;

import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks with their allocation and prints two tables. Takes all of JMH's options. */
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
        Collection<RunResult> results = new Runner(options).run();
        System.out.println(ResultTable.of(
                results.stream().filter(result -> !LivingTable.isRow(result)).toList()));
        System.out.println(
                LivingTable.of(results.stream().filter(LivingTable::isRow).toList()));
    }

    private static boolean isAboutJmh(CommandLineOptions given) {
        return given.shouldHelp()
                || given.shouldList()
                || given.shouldListWithParams()
                || given.shouldListProfilers()
                || given.shouldListResultFormats();
    }
}
