package dev.workspaces.jdbc.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.audit.AuditEvent;
import dev.workspaces.id.InviteId;
import dev.workspaces.id.UserId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.service.Acceptance;
import dev.workspaces.service.Acting;
import dev.workspaces.service.Command;
import dev.workspaces.service.Founded;
import dev.workspaces.service.InviteCommand.CancelInvite;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.Invited;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.Profile;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.storage.WorkspaceFilter;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People who come twice, and who go while they act. */
interface PersonRaces {
    /** How somebody loses what they had. */
    enum Fall {
        REMOVED,
        SUSPENDED,
        DEMOTED;

        Command<?> of(UserId user) {
            return switch (this) {
                case REMOVED -> new RemovePerson(user);
                case SUSPENDED -> new SuspendPerson(user);
                case DEMOTED -> new ChangeOrganizationRole(user, OrganizationRole.MEMBER);
            };
        }
    }

    Cluster cluster();

    @Test
    default void an_invite_is_accepted_once() throws Exception {
        Founded founded = cluster().found();
        cluster().repeat("an invite that all accept", number -> {
            Order accept = accept(token(invite(founded, number)));

            List<Answer> answers = cluster().atOnce(Collections.nCopies(Cluster.NODES, accept));

            Answer.only(answers, "InviteNotAcceptableException");
            return answers;
        });
    }

    @Test
    default void an_invite_is_either_accepted_or_cancelled() throws Exception {
        Founded founded = cluster().found();
        String acme = founded.organization().id().value();
        String olga = founded.owner().user().id().value();
        cluster().repeat("an invite that is accepted and cancelled", number -> {
            Invited invited = invite(founded, number);
            String id = invited.invite().id().value();
            Order cancel = node -> node.as(acme, olga).carryOut(new CancelInvite(InviteId.of(id)));

            List<Answer> answers = cluster().atOnce(accept(token(invited)), cancel);

            Answer.only(answers, "InviteNotAcceptableException", "RefusedException");
            EmailAddress address = invited.invite().email();
            assertThat(cluster().read(now -> now.members().findUser(address)).isPresent())
                    .isEqualTo(answers.get(0).isDone());
            return answers;
        });
    }

    private Invited invite(Founded founded, int number) {
        String address = "ida-" + number + "@" + founded.organization().slug() + ".test";
        return cluster().owner(founded).carryOut(InvitePerson.of(address, OrganizationRole.MEMBER));
    }

    private static String token(Invited invited) {
        return invited.token().orElseThrow().reveal();
    }

    private static Order accept(String token) {
        return node -> node.workspaces()
                .accept(token, new Acceptance.BySomebodyNew(Profile.none()), RequestInfo.none())
                .user()
                .id();
    }

    @Test
    default void nothing_of_somebody_comes_after_their_fall() throws Exception {
        cluster().repeat("acting while falling", number -> {
            Founded founded = cluster().found();
            String organization = founded.organization().id().value();
            String owner = founded.owner().user().id().value();
            String admin = cluster()
                    .owner(founded)
                    .carryOut(new AddPerson("admin@" + founded.organization().slug() + ".test", OrganizationRole.ADMIN))
                    .user()
                    .id()
                    .value();
            Fall fall = Fall.values()[number % Fall.values().length];
            Order act = node -> actUntilDenied(node.as(organization, admin));
            Order fell = node -> node.as(organization, owner).carryOut(fall.of(UserId.of(admin)));

            List<Answer> answers = cluster().atOnce(act, act, fell);

            assertThat(answers).allMatch(Answer::isDone);
            int made = Integer.parseInt(answers.get(0).said())
                    + Integer.parseInt(answers.get(1).said());
            List<AuditEvent> done = cluster().done(founded);
            assertThat(done).filteredOn(event -> isBy(event, admin)).hasSize(made);
            assertThat(done.get(done.size() - 1).entry().operation())
                    .isEqualTo(fall.of(UserId.of(admin)).operationName());
            assertThat(cluster()
                            .<Long>read(now -> now.workspaces()
                                    .count(founded.organization().id(), WorkspaceFilter.all())))
                    .as("the default one, and those made")
                    .isEqualTo(made + 1);
            return answers;
        });
    }

    /** How often it went well. */
    private static int actUntilDenied(Acting acting) {
        for (int made = 0; ; made++) {
            try {
                acting.carryOut(CreateWorkspace.named("Mine"));
            } catch (AccessDeniedException denied) {
                return made;
            }
        }
    }

    private static boolean isBy(AuditEvent event, String user) {
        return event.entry().actor().id().equals(user);
    }
}
