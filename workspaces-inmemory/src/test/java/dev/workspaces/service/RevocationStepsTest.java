package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** T28: somebody asks between every two steps of a revocation, on a storage where reads go on meanwhile. */
class RevocationStepsTest {
    static Stream<Function<Company, Command<?>>> revocations() {
        return Stream.of(
                company -> new SuspendPerson(company.mara),
                company -> new RemoveMember(company.research, company.mara),
                company -> new PersonCommand.RemovePerson(company.mara),
                company -> new WorkspaceCommand.ArchiveWorkspace(company.research),
                company -> new OrganizationCommand.DeleteOrganization());
    }

    @ParameterizedTest
    @MethodSource("revocations")
    void t28_whoever_asks_at_any_step_is_told_what_is_committed(Function<Company, Command<?>> revocation) {
        SteppedStorage storage = new SteppedStorage();
        try (Company company = new Company(storage)) {
            int[] steps = new int[1];
            check(company);
            storage.stepping(() -> {
                steps[0]++;
                requireTruth(company);
            });

            company.as(company.olga).carryOut(revocation.apply(company));

            assertThat(steps[0]).as("steps").isGreaterThan(5);
            assertThat(check(company).isAllowed()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("revocations")
    void t28_what_was_read_at_one_step_and_is_kept_at_a_later_one_brings_nobody_back(
            Function<Company, Command<?>> revocation) throws Exception {
        int steps = steps(revocation);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            for (int from = 1; from <= steps; from++) {
                for (int to = from; to <= steps + 1; to++) {
                    readThenKeep(revocation, from, to, reader);
                }
            }
        } finally {
            reader.shutdownNow();
        }
    }

    private static void readThenKeep(
            Function<Company, Command<?>> revocation, int from, int to, ExecutorService reader) throws Exception {
        SteppedStorage storage = new SteppedStorage();
        try (Company company = new Company(storage)) {
            SlowReader slow = new SlowReader(company, storage, reader);
            int[] at = new int[1];
            storage.stepping(() -> {
                at[0]++;
                if (at[0] == from) {
                    slow.read();
                }
                if (at[0] == to) {
                    slow.keep();
                }
                if (at[0] >= to) {
                    requireTruth(company);
                }
            });

            company.as(company.olga).carryOut(revocation.apply(company));
            if (to > at[0]) {
                slow.keep();
            }

            assertThat(check(company).isAllowed())
                    .as("after reading at step %d and keeping at step %d", from, to)
                    .isFalse();
        }
    }

    private static int steps(Function<Company, Command<?>> revocation) {
        SteppedStorage storage = new SteppedStorage();
        int[] steps = new int[1];
        try (Company company = new Company(storage)) {
            storage.stepping(() -> steps[0]++);
            company.as(company.olga).carryOut(revocation.apply(company));
        }
        return steps[0];
    }

    private static Decision check(Company company) {
        return company.workspaces.check(company.session(company.mara), Actions.PROMPTS_CREATE, company.research);
    }

    private static void requireTruth(Company company) {
        Decision truth = company.as(company.mara).decide(Actions.PROMPTS_CREATE, company.research);
        assertThat(check(company)).isSameAs(truth);
    }

    /** Asks in another thread, and stops once it has read what it needs. */
    private record SlowReader(
            Company company, SteppedStorage storage, ExecutorService thread, CountDownLatch hasRead, CountDownLatch mayKeep,
            Future<?>[] asked) {
        SlowReader(Company company, SteppedStorage storage, ExecutorService thread) {
            this(company, storage, thread, new CountDownLatch(1), new CountDownLatch(1), new Future<?>[1]);
        }

        void read() {
            storage.afterRead(() -> {
                storage.afterRead(() -> {});
                hasRead.countDown();
                await(mayKeep);
            });
            asked[0] = thread.submit(() -> check(company));
            await(hasRead);
        }

        void keep() {
            mayKeep.countDown();
            try {
                asked[0].get(1, TimeUnit.MINUTES);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(1, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("nobody came");
                }
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    @Test
    void a_change_that_is_rolled_back_ends_nothing_for_good() {
        SteppedStorage storage = new SteppedStorage();
        try (Company company = new Company(storage)) {
            check(company);
            storage.stepping(() -> {
                throw new IllegalStateException("the storage is broken");
            });
            org.assertj.core.api.Assertions.assertThatThrownBy(
                    () -> company.as(company.olga).carryOut(new SuspendPerson(company.mara)));

            check(company);
            long reads = storage.reads();
            assertThat(check(company).isAllowed()).isTrue();
            assertThat(storage.reads()).isEqualTo(reads);
        }
    }
}
