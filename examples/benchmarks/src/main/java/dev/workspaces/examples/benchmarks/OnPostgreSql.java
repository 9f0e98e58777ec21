package dev.workspaces.examples.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Starts a PostgreSQL that keeps what it acknowledged, fills it, and prints what the services cost on it. Takes JMH's options. */
public final class OnPostgreSql {
    private OnPostgreSql() {}

    /** Runs all that is on a database. */
    public static void main(String[] args) throws Exception {
        CommandLineOptions given = new CommandLineOptions(args);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("max_wal_size", "4GB")
                .start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            MillionRows.write(url);
            System.out.println(MillionRows.size(url));
            Options options = new OptionsBuilder()
                    .parent(given)
                    .include(DatabaseBenchmark.class.getName())
                    .jvmArgsAppend("-D" + DatabaseState.URL + "=" + url)
                    .build();
            System.out.println(LivingTable.of(new Runner(options).run()));
        }
    }
}
