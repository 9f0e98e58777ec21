package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.service.PersonCommand.SuspendPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** T28: somebody asks between every two steps of a revocation, on a storage where reads go on meanwhile. */
class RevocationStepsTest {
    static Stream<Function<KeyCompany, Revocation>> revocations() {
        return Revocation.all();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("revocations")
    void t28_whoever_asks_at_any_step_is_told_what_is_committed(Function<KeyCompany, Revocation> kind) {
        try (Revocation revocation = kind.apply(new KeyCompany())) {
            List<Object> before = revocation.ask().get();
            int[] steps = new int[1];
            revocation.company().stepped.stepping(() -> {
                steps[0]++;
                requireTruth(revocation);
            });

            revocation.revoke().run();

            assertThat(steps[0]).as("steps of %s", revocation).isGreaterThan(4);
            requireTruth(revocation);
            assertThat(revocation.ask().get()).isNotEqualTo(before);
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("revocations")
    void t28_what_was_read_at_one_step_and_is_kept_at_a_later_one_brings_nobody_back(
            Function<KeyCompany, Revocation> kind) throws Exception {
        int steps = steps(kind);
        List<int[]> all = new ArrayList<>();
        for (int from = 1; from <= steps; from++) {
            for (int to = from; to <= steps + 1; to++) {
                all.add(new int[] {from, to});
            }
        }
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            for (int[] each : Race.some(all)) {
                readThenKeep(kind, each[0], each[1], thread);
            }
        } finally {
            thread.shutdownNow();
        }
    }

    private static void readThenKeep(Function<KeyCompany, Revocation> kind, int from, int to, ExecutorService thread) {
        try (Revocation revocation = kind.apply(new KeyCompany())) {
            SlowReader slow = new SlowReader(revocation, thread);
            int[] at = new int[1];
            revocation.company().stepped.stepping(() -> {
                at[0]++;
                if (at[0] == from) {
                    slow.read();
                }
                if (at[0] == to) {
                    slow.keep();
                }
                if (at[0] >= to) {
                    requireTruth(revocation);
                }
            });

            revocation.revoke().run();
            if (to > at[0]) {
                slow.keep();
            }

            requireTruth(revocation);
        }
    }

    private static int steps(Function<KeyCompany, Revocation> kind) {
        int[] steps = new int[1];
        try (Revocation revocation = kind.apply(new KeyCompany())) {
            revocation.company().stepped.stepping(() -> steps[0]++);
            revocation.revoke().run();
        }
        return steps[0];
    }

    private static void requireTruth(Revocation revocation) {
        List<Object> truth = revocation.truth().get();
        assertThat(revocation.ask().get()).as("after %s", revocation).isEqualTo(truth);
    }

    @Test
    void a_change_that_is_rolled_back_ends_nothing_for_good() {
        try (KeyCompany keys = new KeyCompany()) {
            Revocation revocation = Revocation.all().findFirst().orElseThrow().apply(keys);
            List<Object> before = revocation.ask().get();
            keys.stepped.stepping(() -> {
                throw new IllegalStateException("the storage is broken");
            });
            assertThatThrownBy(() -> keys.carryOut(new SuspendPerson(keys.company.mara)));

            assertThat(revocation.ask().get()).isEqualTo(before);
            long reads = keys.stepped.reads();
            assertThat(revocation.ask().get()).isEqualTo(before);
            assertThat(keys.stepped.reads()).isEqualTo(reads);
        }
    }
}
