package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.service.PersonCommand.ReactivatePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** T28: asking and revoking at once. */
class CheckRaceTest {
    private static final int ROUNDS = 2_000;
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
                    readers.add(threads.submit(() -> askUntil(isRevoked, company, start)));
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

    /** How often somebody was let in who asked after the revocation had returned. */
    private static int askUntil(AtomicBoolean isRevoked, Company company, CyclicBarrier start) throws Exception {
        start.await();
        int wrong = 0;
        int after = 0;
        while (after < 10) {
            boolean wasRevoked = isRevoked.get();
            Decision decision =
                    company.workspaces.check(company.session(company.mara), Actions.PROMPTS_READ, company.research);
            after += wasRevoked ? 1 : 0;
            wrong += wasRevoked && decision.isAllowed() ? 1 : 0;
        }
        return wrong;
    }
}
