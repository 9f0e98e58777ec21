package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.audit.AuditHead;
import dev.workspaces.audit.Outcome;
import dev.workspaces.error.WorkspacesException;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.GroupCommand.SyncGroup;
import dev.workspaces.service.GroupCommand.UnmapGroup;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.InviteCommand.ResendInvite;
import dev.workspaces.service.MemberCommand.ChangeWorkspaceRole;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.storage.AuditFilter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** T13, T16: whatever an operation names is looked for in the caller's organization, and both ends of a link are checked. */
class ForeignIdsTest {
    private final Neighbours neighbours = new Neighbours();
    private final Company company = neighbours.company;

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void t16_a_foreign_id_answers_like_one_that_is_nowhere_in_every_operation() {
        AuditHead theirs = headOfGlobex();

        for (Neighbours.Exchange exchange : neighbours.exchanges()) {
            List<Operation> here = neighbours.here().all();
            for (int at = 0; at < here.size(); at++) {
                Operation foreign = exchange.foreign().all().get(at);
                Operation missing = exchange.missing().all().get(at);
                if (!foreign.equals(here.get(at)) && !isFirstMapping(foreign)) {
                    String what = foreign.operationName() + " with another " + exchange.what();
                    String answer = answer(foreign).replace(exchange.foreignId(), "ID");
                    assertThat(answer)
                            .as(what)
                            .isEqualTo(answer(missing).replace(exchange.missingId(), "ID"))
                            .matches(it -> foreign instanceof SyncGroup ? it.isEmpty() : it.contains("Exception: "));
                }
            }
        }
        assertThat(headOfGlobex()).isEqualTo(theirs);
    }

    /** What a group is called is the directory's: mapping one that is mapped elsewhere, too, is a beginning. */
    private boolean isFirstMapping(Operation operation) {
        return operation instanceof MapGroup map && map.id().equals(company.research);
    }

    @Test
    void t13_a_membership_is_looked_for_at_both_of_its_ends() {
        Acting olga = neighbours.as(company.olga);

        // mel is a member of research and of nothing else, gus of a workspace of globex
        for (var user : List.of(company.mel, neighbours.gus, company.nora)) {
            assertThat(answer(new ChangeWorkspaceRole(company.lobby, user, WorkspaceRole.MEMBER)))
                    .isEqualTo("NotFoundException: no member `" + user + "`");
            assertThat(answer(new RemoveMember(company.lobby, user)))
                    .isEqualTo("NotFoundException: no member `" + user + "`");
        }
        assertThatThrownBy(() ->
                        olga.carryOut(new ChangeWorkspaceRole(neighbours.theirs, neighbours.gus, WorkspaceRole.MEMBER)))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("NOT_IN_WORKSPACE");
    }

    @Test
    void t13_an_invite_into_a_workspace_takes_what_adding_a_member_there_takes() {
        Acting narrowed = under(Actions.ORGANISATION_USERS_CREATE);
        InvitePerson invite = InvitePerson.of(company.email("new"), OrganizationRole.MEMBER);

        assertThatThrownBy(() -> narrowed.carryOut(invite.into(company.research, WorkspaceRole.MEMBER)))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("SCOPE_MISSING");
        assertThatThrownBy(() -> narrowed.carryOut(new ResendInvite(neighbours.invite)))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("SCOPE_MISSING");
        assertThat(narrowed.carryOut(invite).token()).isPresent();
        for (var workspace : List.of(neighbours.theirs, neighbours.theirLab)) {
            assertThatThrownBy(() -> neighbours
                            .as(company.olga)
                            .carryOut(invite.into(company.research, WorkspaceRole.MEMBER)
                                    .into(workspace, WorkspaceRole.MEMBER)))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("NOT_IN_WORKSPACE");
        }
    }

    @Test
    void t13_a_mapping_takes_what_adding_and_removing_members_there_takes() {
        Acting narrowed = under(Actions.ORGANISATION_SETTINGS_UPDATE, Actions.ORGANISATION_USERS_UPDATE);

        for (Command<?> command : List.of(
                new MapGroup(neighbours.group, company.research, WorkspaceRole.MEMBER),
                new UnmapGroup(neighbours.group, company.research))) {
            assertThatThrownBy(() -> narrowed.carryOut(command))
                    .as(command.operationName())
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("SCOPE_MISSING");
        }
        Synced synced = narrowed.carryOut(new SyncGroup(neighbours.group, Set.of(company.nora)));
        assertThat(synced.passedOver()).containsExactly(company.research);
        assertThat(synced.joined()).isEmpty();
    }

    @Test
    void t13_what_whoever_mapped_could_not_give_any_more_is_given_to_nobody() {
        Acting adam = neighbours.as(company.adam);
        adam.carryOut(new MapGroup(neighbours.group, company.research, WorkspaceRole.ADMIN));
        neighbours
                .as(company.olga)
                .carryOut(new PersonCommand.ChangeOrganizationRole(company.adam, OrganizationRole.MEMBER));

        Synced synced = neighbours.as(company.olga).carryOut(new SyncGroup(neighbours.group, Set.of(company.nora)));

        assertThat(synced.passedOver()).containsExactly(company.research);
        assertThat(synced.joined()).isEmpty();
    }

    /** The answer as text: what it holds, or what was thrown. */
    private String answer(Operation operation) {
        Acting olga = neighbours.as(company.olga);
        try {
            return DeepText.of(
                    operation instanceof Command<?> command ? olga.carryOut(command) : olga.ask((Query<?>) operation));
        } catch (WorkspacesException thrown) {
            return thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
        }
    }

    private Acting under(Action... actions) {
        return company.as(company.session(company.olga).withCeiling(Scopes.of(actions)));
    }

    private AuditHead headOfGlobex() {
        assertThat(neighbours
                        .as(company.gwen)
                        .count(new ListQuery.ListAuditEvents(
                                AuditFilter.all().with(Outcome.DENIED), PageRequest.first(1))))
                .isZero();
        return company.storage.read(snapshot -> snapshot.audit().head(company.globex));
    }
}
