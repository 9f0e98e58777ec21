package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.service.AuthenticatedKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** One request, among a million keys. Each method is a row of the table. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx5g")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class GateBenchmark {
    /** The floor: one hash of the secret, by the JDK. */
    @Benchmark
    public byte[] sha256(GateState state) throws NoSuchAlgorithmException {
        byte[] secret = state.secrets[state.hot[state.next()]].getBytes(StandardCharsets.UTF_8);
        return MessageDigest.getInstance("SHA-256").digest(secret);
    }

    /** A secret in, a decision out; one of 4,096 keys. */
    @Benchmark
    public Decision authenticateAndCheckHot(GateState state) {
        return state.authenticateAndCheck(state.hot[state.next()]);
    }

    /** The same, one of all keys. */
    @Benchmark
    public Decision authenticateAndCheckAnywhere(GateState state) {
        return state.authenticateAndCheck(state.nextAnywhere());
    }

    /** A decision for a key that the host holds. */
    @Benchmark
    public Decision checkKeyInHand(GateState state) {
        int at = state.next();
        return state.workspaces.check(state.inHand[at], Actions.COMPLETIONS_WRITE, state.placeInHand[at]);
    }

    /** A decision for a session. */
    @Benchmark
    public Decision checkSession(GateState state) {
        int at = state.next();
        return state.workspaces.check(state.sessions[at], Actions.PROMPTS_READ, state.placeInHand[at]);
    }

    /** What is no secret. */
    @Benchmark
    public Optional<AuthenticatedKey> refuseNoise(GateState state) {
        return state.workspaces.authenticate(state.noise[state.next()]);
    }

    /** What looks like a secret and is none. */
    @Benchmark
    public Optional<AuthenticatedKey> refuseUnknown(GateState state) {
        return state.workspaces.authenticate(state.unknown[state.next()]);
    }
}
