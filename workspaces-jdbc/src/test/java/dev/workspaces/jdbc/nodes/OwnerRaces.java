package dev.workspaces.jdbc.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.service.Command;
import dev.workspaces.service.Founded;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.HandOverOwnership;
import dev.workspaces.service.PersonCommand.LeaveOrganization;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** T22: all the owners there are at once, each trying to be, or to leave, the last one. */
interface OwnerRaces {
    /** What an owner may do to another one, or to themselves. */
    enum Attack {
        REMOVE,
        SUSPEND,
        DEMOTE,
        STEP_DOWN,
        HAND_OVER,
        LEAVE;

        Order by(String organization, String own, String other) {
            return node -> node.as(organization, own).carryOut(command(UserId.of(own), UserId.of(other)));
        }

        private Command<?> command(UserId own, UserId other) {
            return switch (this) {
                case REMOVE -> new RemovePerson(other);
                case SUSPEND -> new SuspendPerson(other);
                case DEMOTE -> new ChangeOrganizationRole(other, OrganizationRole.MEMBER);
                case STEP_DOWN -> new ChangeOrganizationRole(own, OrganizationRole.MEMBER);
                case HAND_OVER -> new HandOverOwnership(other);
                case LEAVE -> new LeaveOrganization();
            };
        }
    }

    Cluster cluster();

    @Test
    default void t22_of_two_owners_one_stays_active() throws Exception {
        race(2);
    }

    @Test
    default void t22_of_three_owners_one_stays_active() throws Exception {
        race(3);
    }

    private void race(int owners) throws Exception {
        cluster().repeatOften("T22, " + owners + " owners", number -> {
            Founded founded = cluster().found();
            OrganizationId organization = founded.organization().id();
            List<String> users = owners(founded, owners);

            List<Answer> answers = cluster().atOnce(attacks(number, organization, users));

            long left = cluster().read(now -> now.members().countActiveOwners(organization));
            assertThat(left).as("owners after round %d", number).isPositive();
            assertThat(Answer.done(answers)).as("not all can lose").isPositive();
            Answer.requireRefused(answers, "AccessDeniedException", "RefusedException", "NotFoundException");
            assertThat(cluster().done(founded))
                    .as("changes on record")
                    .hasSize(owners + Math.toIntExact(Answer.done(answers)));
            return answers;
        });
    }

    private List<String> owners(Founded founded, int number) {
        List<String> users = new ArrayList<>(List.of(founded.owner().user().id().value()));
        for (int each = 1; each < number; each++) {
            String email = "owner" + each + "@" + founded.organization().slug() + ".test";
            users.add(cluster()
                    .owner(founded)
                    .carryOut(new AddPerson(email, OrganizationRole.OWNER))
                    .user()
                    .id()
                    .value());
        }
        return users;
    }

    /** Each owner attacks the next one, by the attack that their digit of the round's number names; each pair comes up in 36 rounds. */
    private static List<Order> attacks(int round, OrganizationId organization, List<String> users) {
        Attack[] all = Attack.values();
        List<Order> attacks = new ArrayList<>();
        int combination = round + all.length * all.length * (round / 7);
        for (int at = 0; at < users.size(); at++) {
            Attack attack = all[combination % all.length];
            attacks.add(attack.by(organization.value(), users.get(at), users.get((at + 1) % users.size())));
            combination /= all.length;
        }
        return attacks;
    }
}
