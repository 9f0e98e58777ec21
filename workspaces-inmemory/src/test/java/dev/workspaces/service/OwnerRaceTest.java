package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.audit.Outcome;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.HandOverOwnership;
import dev.workspaces.service.PersonCommand.LeaveOrganization;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.Race.Attempt;
import dev.workspaces.storage.AuditFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T22: all the owners there are at once, each trying to be, or to leave, the last one. */
class OwnerRaceTest {
    private static final List<BiFunction<UserId, UserId, Command<?>>> ATTACKS = List.of(
            (own, other) -> new RemovePerson(other),
            (own, other) -> new SuspendPerson(other),
            (own, other) -> new ChangeOrganizationRole(other, OrganizationRole.MEMBER),
            (own, other) -> new ChangeOrganizationRole(own, OrganizationRole.MEMBER),
            (own, other) -> new HandOverOwnership(other),
            (own, other) -> new LeaveOrganization());

    /** So many rounds that each combination of attacks comes up, of two owners forty times. */
    @ParameterizedTest(name = "{0} owners")
    @CsvSource({"2, 1440", "3, 648", "4, 1296"})
    void t22_there_is_always_an_active_owner(int owners, int rounds) throws Exception {
        Race.repeat("T22, " + owners + " owners", rounds, race -> {
            Founded founded = race.found();
            List<UserId> users = owners(race, founded, owners);
            OrganizationId organization = founded.organization().id();

            List<Attempt<Object>> attempts = race.start(attacks(race, organization, users));

            long left =
                    race.company().storage.read(snapshot -> snapshot.members().countActiveOwners(organization));
            assertThat(left).as("owners after round %d", race.number()).isPositive();
            assertThat(attempts).as("not all can win").anyMatch(attempt -> attempt.isDone());
            assertThat(recorded(race, organization))
                    .as("changes on record")
                    .isEqualTo(
                            owners + attempts.stream().filter(Attempt::isDone).count());
        });
    }

    private static List<UserId> owners(Race race, Founded founded, int number) {
        List<UserId> users = new ArrayList<>(List.of(founded.owner().user().id()));
        for (int each = 1; each < number; each++) {
            String email = race.company().email(race.word("owner" + each));
            users.add(race.as(founded)
                    .carryOut(new AddPerson(email, OrganizationRole.OWNER))
                    .user()
                    .id());
        }
        return users;
    }

    /** Each owner attacks another one, by the attack that their digit of the round's number names. */
    private static List<Callable<Object>> attacks(Race race, OrganizationId organization, List<UserId> users) {
        List<Callable<Object>> attacks = new ArrayList<>();
        int combination = race.number();
        for (int at = 0; at < users.size(); at++) {
            UserId own = users.get(at);
            UserId other = users.get((at + 1) % users.size());
            Command<?> attack = ATTACKS.get(combination % ATTACKS.size()).apply(own, other);
            Acting acting = race.company().as(Principal.session(organization, own));
            attacks.add(() -> acting.carryOut(attack));
            combination /= ATTACKS.size();
        }
        return attacks;
    }

    private static long recorded(Race race, OrganizationId organization) {
        return race.company()
                .storage
                .read(snapshot ->
                        snapshot.audit().count(organization, AuditFilter.all().with(Outcome.DONE)));
    }
}
