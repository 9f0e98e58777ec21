package dev.workspaces.examples.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** A million characters on their way to a log. Each method is a column of the table. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RedactionBenchmark {
    /** The floor: written as they are, 8,192 at a time. */
    @Benchmark
    public long copied(RedactionState state) throws IOException {
        Sink sink = new Sink();
        write(state.characters, sink);
        return sink.written();
    }

    /** Written in the same pieces, masked on the way. */
    @Benchmark
    public long redactingWriter(RedactionState state) throws IOException {
        Sink sink = new Sink();
        try (Writer writer = state.redactor.redacting(sink)) {
            write(state.characters, writer);
        }
        return sink.written();
    }

    /** The whole text at once. */
    @Benchmark
    public String redact(RedactionState state) {
        return state.redactor.redact(state.characters);
    }

    /** The whole text by the scanner expression, without looking at any checksum. */
    @Benchmark
    public String replaceAll(RedactionState state) {
        return state.expression.matcher(state.characters).replaceAll("…");
    }

    private static void write(String text, Writer writer) throws IOException {
        for (int at = 0; at < text.length(); at += Sink.SIZE) {
            writer.write(text, at, Math.min(Sink.SIZE, text.length() - at));
        }
    }
}
