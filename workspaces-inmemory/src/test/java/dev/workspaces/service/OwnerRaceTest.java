package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.error.WorkspacesException;
import dev.workspaces.id.UserId;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.HandOverOwnership;
import dev.workspaces.service.PersonCommand.LeaveOrganization;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Two owners at once, each trying to be, or to leave, the last one. */
class OwnerRaceTest {
    private static final int ROUNDS = 2_000;
    private static final List<BiFunction<UserId, UserId, Command<?>>> ATTACKS = List.of(
            (own, other) -> new RemovePerson(other),
            (own, other) -> new SuspendPerson(other),
            (own, other) -> new ChangeOrganizationRole(other, OrganizationRole.MEMBER),
            (own, other) -> new ChangeOrganizationRole(own, OrganizationRole.MEMBER),
            (own, other) -> new HandOverOwnership(other),
            (own, other) -> new LeaveOrganization());

    @Test
    void t22_there_is_always_an_active_owner() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        AtomicInteger refused = new AtomicInteger();
        try (Company company = new Company()) {
            for (int round = 0; round < ROUNDS; round++) {
                Founded founded = company.workspaces
                        .system(RequestInfo.none())
                        .createOrganization(
                                NewOrganization.of("Race", company.name + "-" + round, company.email("a" + round)));
                UserId first = founded.owner().user().id();
                var organization = founded.organization().id();
                UserId second = company.as(Principal.session(organization, first))
                        .carryOut(new PersonCommand.AddPerson(company.email("b" + round), OrganizationRole.OWNER))
                        .user()
                        .id();
                CyclicBarrier start = new CyclicBarrier(2);
                var attack = ATTACKS.get(round % ATTACKS.size());
                var answer = ATTACKS.get(round / ATTACKS.size() % ATTACKS.size());
                Future<?> one = threads.submit(() -> attempt(
                        company.as(Principal.session(organization, first)),
                        attack.apply(first, second),
                        start,
                        refused));
                Future<?> two = threads.submit(() -> attempt(
                        company.as(Principal.session(organization, second)),
                        answer.apply(second, first),
                        start,
                        refused));
                one.get();
                two.get();
                long owners =
                        company.storage.read(snapshot -> snapshot.members().countActiveOwners(organization));
                assertThat(owners).as("owners after round %d", round).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(refused.get()).as("some of them met the rule").isPositive();
    }

    private static Void attempt(Acting acting, Command<?> command, CyclicBarrier start, AtomicInteger refused)
            throws Exception {
        start.await();
        try {
            acting.carryOut(command);
        } catch (WorkspacesException expected) {
            refused.incrementAndGet();
        }
        return null;
    }
}
