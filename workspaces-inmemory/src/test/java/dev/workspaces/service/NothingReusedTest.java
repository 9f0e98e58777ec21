package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.Workspaces;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.member.GroupName;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.workspace.Workspace;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** T17: what was called the same before has nothing to do with it, and no id is given twice. */
class NothingReusedTest {
    private final Company company = new Company();

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void t17_the_same_address_coming_back_may_what_a_plain_newcomer_may() {
        for (UserId gone : List.of(company.adam, company.wanda, company.mara, company.mel)) {
            olga().carryOut(new RemovePerson(gone));
        }
        for (String who : List.of("adam", "wanda", "mara", "mel")) {
            UserId back = olga().carryOut(new AddPerson(company.email(who), OrganizationRole.MEMBER))
                    .user()
                    .id();
            for (Action action : Catalogue.builtIn().actions()) {
                assertThat(company.as(back).decide(action, company.research))
                        .as(who + " " + action.name())
                        .isEqualTo(company.as(company.nora).decide(action, company.research));
                assertThat(company.as(back).decide(action))
                        .as(who + " " + action.name())
                        .isEqualTo(company.as(company.nora).decide(action));
            }
        }
    }

    @Test
    void t17_a_workspace_of_the_same_slug_starts_with_nothing() {
        GroupName staff = GroupName.of("staff");
        olga().carryOut(new MapGroup(staff, company.research, WorkspaceRole.ADMIN));
        Invited invited = olga().carryOut(InvitePerson.of(company.email("ida"), OrganizationRole.MEMBER)
                .into(company.research, WorkspaceRole.ADMIN));
        olga().carryOut(new DeleteWorkspace(company.research));

        Workspace again = olga().carryOut(CreateWorkspace.named("Research").withSlug("research"));
        olga().carryOut(new GroupCommand.SyncGroup(staff, Set.of(company.nora)));
        UserId ida = company.workspaces
                .accept(
                        invited.token().orElseThrow().reveal(),
                        new Acceptance.BySomebodyNew(Profile.none()),
                        RequestInfo.none())
                .user()
                .id();

        assertThat(again.id()).isNotEqualTo(company.research);
        assertThat(olga().count(new ListQuery.ListMembers(again.id(), PageRequest.first(1))))
                .isZero();
        for (UserId user : List.of(company.wanda, company.mara, company.mel, company.nora, ida)) {
            assertThat(company.as(user)
                            .decide(Actions.WORKSPACES_READ, again.id())
                            .reason())
                    .isEqualTo(Reason.NOT_IN_WORKSPACE);
            assertThat(company.as(user)
                            .decide(Actions.WORKSPACES_READ, company.research)
                            .reason())
                    .isEqualTo(Reason.NOT_IN_WORKSPACE);
        }
    }

    @Test
    void t17_an_organization_of_the_same_slug_starts_with_nothing() {
        olga().carryOut(new OrganizationCommand.DeleteOrganization());

        Founded again = company.workspaces
                .system(RequestInfo.none())
                .createOrganization(NewOrganization.of("Acme", company.name, company.email("adam")));

        OrganizationId acme = again.organization().id();
        assertThat(acme).isNotEqualTo(company.acme);
        Acting adam = company.as(Principal.session(acme, company.adam));
        assertThat(adam.count(new ListQuery.ListPeople(PersonFilter.all(), PageRequest.first(1))))
                .isEqualTo(1);
        for (UserId user : List.of(company.olga, company.wanda, company.mel)) {
            for (OrganizationId organization : List.of(acme, company.acme)) {
                assertThatThrownBy(() -> company.as(Principal.session(organization, user))
                                .ask(new GetQuery.GetOrganization()))
                        .isInstanceOf(AccessDeniedException.class)
                        .hasMessageContaining("NOT_IN_ORGANIZATION");
            }
        }
    }

    @Test
    void t17_no_id_is_given_twice_not_even_by_two_nodes_at_one_time() {
        Workspaces node =
                Workspaces.builder(TestStorage.opened()).clock(company.clock).build();
        try (node) {
            Set<String> ids = new HashSet<>();
            for (int round = 0; round < 200; round++) {
                for (Workspaces each : List.of(company.workspaces, node)) {
                    Founded founded = each.system(RequestInfo.none())
                            .createOrganization(NewOrganization.of(
                                    "O", company.name + "-" + ids.size(), company.email("o" + ids.size())));
                    ids.add(digits(founded.organization().id()));
                    ids.add(digits(founded.workspace().id()));
                    ids.add(digits(founded.owner().user().id()));
                }
            }
            assertThat(ids).hasSize(200 * 2 * 3).allMatch(id -> id.matches("[0-9a-v]{26}"));
        }
    }

    @Test
    void t17_one_node_gives_no_id_twice_whatever_its_random_numbers_and_its_clock() {
        IdGenerator ids = new IdGenerator(company.clock, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                // always the same
            }
        });
        List<String> given = new ArrayList<>();
        for (int millis : List.of(0, 1, -1_000, 0)) {
            company.clock.pass(Duration.ofMillis(millis));
            given.add(ids.key().value());
            given.add(ids.key().value());
        }

        assertThat(given).isSorted().doesNotHaveDuplicates();
    }

    /** Without what it is: one number is not even given to two kinds of things. */
    private static String digits(Object id) {
        return id.toString().substring("org_".length());
    }

    @Test
    void t17_leaving_a_workspace_and_coming_back_by_hand_gives_the_new_role_alone() {
        olga().carryOut(new MemberCommand.RemoveMember(company.research, company.wanda));
        olga().carryOut(AddMembers.of(company.research, company.wanda, WorkspaceRole.MEMBER));

        for (Action action : Catalogue.builtIn().actions()) {
            assertThat(company.as(company.wanda).decide(action, company.research))
                    .as(action.name())
                    .isEqualTo(company.as(company.mel).decide(action, company.research));
        }
    }

    private Acting olga() {
        return company.as(company.olga);
    }
}
