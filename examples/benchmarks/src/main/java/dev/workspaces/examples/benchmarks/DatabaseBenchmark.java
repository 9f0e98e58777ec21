package dev.workspaces.examples.benchmarks;

import dev.workspaces.key.ApiKey;
import dev.workspaces.page.Page;
import dev.workspaces.service.AuthenticatedKey;
import dev.workspaces.service.IssuedKey;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What the services cost on PostgreSQL, beside what it takes for a row. Each method is a row of the table. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class DatabaseBenchmark {
    /** The floor of reading: one row by its primary key, prepared. */
    @Benchmark
    public String readByPrimaryKey(DatabaseState state, LivingTurn turn) throws SQLException {
        return state.readByPrimaryKey(turn.next());
    }

    /** Whose a secret is, of which nothing is kept. */
    @Benchmark
    public AuthenticatedKey authenticate(DatabaseState state, LivingTurn turn) {
        return state.authenticate(turn.next());
    }

    /** The floor of writing: two rows by one statement, committed. */
    @Benchmark
    public int insertTwoRows(DatabaseState state, LivingTurn turn) throws SQLException {
        return state.insertTwoRows(turn.next());
    }

    /** A key: decided, made, on record. */
    @Benchmark
    public IssuedKey issueKey(DatabaseState state, LivingTurn turn) {
        return state.issue(turn.next());
    }

    /** The floor of writing, by eight threads at once. */
    @Benchmark
    @Threads(8)
    public int insertTwoRowsByEight(DatabaseState state, LivingTurn turn) throws SQLException {
        return state.insertTwoRows(turn.next());
    }

    /** Keys made by eight threads at once. */
    @Benchmark
    @Threads(8)
    public IssuedKey issueKeyByEight(DatabaseState state, LivingTurn turn) {
        return state.issue(turn.next());
    }

    /** A hundred of a million keys. */
    @Benchmark
    public Page<ApiKey> page(KeyListState state) {
        return state.page();
    }
}
