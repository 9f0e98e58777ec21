package dev.workspaces.examples.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks with their allocation and prints one table. Takes all of JMH's options. */
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
        Map<Boolean, List<RunResult>> ofGate =
                results.stream().collect(Collectors.partitioningBy(GateTable::isRow));
        List<RunResult> decisions = ofGate.getOrDefault(false, List.of());
        List<RunResult> requests = ofGate.getOrDefault(true, List.of());
        System.out.println(decisions.isEmpty() ? "" : ResultTable.of(decisions));
        System.out.println(requests.isEmpty() ? "" : GateTable.of(requests));
    }

    private static boolean isAboutJmh(CommandLineOptions given) {
        return given.shouldHelp()
                || given.shouldList()
                || given.shouldListWithParams()
                || given.shouldListProfilers()
                || given.shouldListResultFormats();
    }
}
