package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.policy.Actions;
import dev.workspaces.service.KeyCompany.Issued;
import dev.workspaces.service.PersonCommand.ReactivatePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** T28: asking and revoking at once. */
class CheckRaceTest {
    private static final int ROUNDS = Race.rounds(2_000);
    private static final int READERS = 3;

    @Test
    void t28_whoever_asks_after_a_revocation_has_returned_is_denied() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try (Company company = new Company()) {
            for (int round = 0; round < ROUNDS; round++) {
                AtomicBoolean isRevoked = new AtomicBoolean();
                CyclicBarrier start = new CyclicBarrier(READERS + 1);
                List<Future<Integer>> readers = new ArrayList<>();
                for (int reader = 0; reader < READERS; reader++) {
                    readers.add(threads.submit(() -> askUntil(
                            isRevoked,
                            () -> company.workspaces
                                    .check(company.session(company.mara), Actions.PROMPTS_READ, company.research)
                                    .isAllowed(),
                            start)));
                }
                start.await();
                company.as(company.olga).carryOut(new SuspendPerson(company.mara));
                isRevoked.set(true);
                for (Future<Integer> reader : readers) {
                    assertThat(reader.get()).as("let in after round %d", round).isZero();
                }
                company.as(company.olga).carryOut(new ReactivatePerson(company.mara));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void t28_no_secret_is_good_after_its_end_has_returned() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try (KeyCompany keys = new KeyCompany()) {
            for (int round = 0; round < ROUNDS / 10; round++) {
                Issued issued = keys.issue();
                AuthenticatedKey held = keys.gate.authenticate(issued.secret()).orElseThrow();
                AtomicBoolean isEnded = new AtomicBoolean();
                CyclicBarrier start = new CyclicBarrier(READERS + 1);
                List<Future<Integer>> readers = new ArrayList<>();
                for (int reader = 0; reader < READERS; reader++) {
                    readers.add(threads.submit(() -> askUntil(
                            isEnded,
                            () -> keys.gate.authenticate(issued.secret()).isPresent()
                                    || keys.gate
                                            .check(held, Actions.PROMPTS_READ, keys.company.research)
                                            .isAllowed(),
                            start)));
                }
                start.await();
                if (round % 2 == 0) {
                    keys.change(issued.id(), key -> key.revoked(key.updatedAt()));
                } else {
                    keys.rotate(issued.id(), Duration.ZERO);
                }
                isEnded.set(true);
                for (Future<Integer> reader : readers) {
                    assertThat(reader.get()).as("let in after round %d", round).isZero();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** How often somebody was let in who asked after the revocation had returned. */
    private static int askUntil(AtomicBoolean isRevoked, BooleanSupplier isLetIn, CyclicBarrier start)
            throws Exception {
        start.await();
        int wrong = 0;
        int after = 0;
        while (after < 10) {
            boolean wasRevoked = isRevoked.get();
            boolean isIn = isLetIn.getAsBoolean();
            after += wasRevoked ? 1 : 0;
            wrong += wasRevoked && isIn ? 1 : 0;
        }
        return wrong;
    }
}
