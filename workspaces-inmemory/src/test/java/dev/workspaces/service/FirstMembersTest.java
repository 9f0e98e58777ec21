package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.error.NotFoundException;
import dev.workspaces.id.UserId;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.storage.WorkspaceFilter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A workspace comes with its first members, or not at all. */
class FirstMembersTest {
    private static final CreateWorkspace LAB = CreateWorkspace.named("Lab");

    private final Company company = new Company();

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void they_are_members_when_it_is_there() {
        var lab =
                olga().carryOut(LAB.with(Map.of(company.nora, WorkspaceRole.ADMIN, company.mel, WorkspaceRole.MEMBER)));

        assertThat(company.as(company.nora)
                        .decide(Actions.WORKSPACE_USERS_DELETE, lab.id())
                        .isAllowed())
                .isTrue();
        assertThat(olga().count(new ListQuery.ListMembers(lab.id(), PageRequest.first(1))))
                .isEqualTo(2);
    }

    @Test
    void t13_with_somebody_who_is_not_of_the_organization_there_is_no_workspace() {
        for (UserId stranger : new UserId[] {company.gwen, UserId.of("usr_nobody")}) {
            assertThatThrownBy(() -> olga().carryOut(LAB.with(
                            Map.of(company.mel, WorkspaceRole.MEMBER, stranger, WorkspaceRole.MEMBER))))
                    .isInstanceOf(NotFoundException.class);
        }

        assertThat(workspaces()).isEqualTo(2);
    }

    @Test
    void t01_who_may_create_and_add_nobody_creates_without_members() {
        Acting creator = company.as(company.session(company.adam).withCeiling(Scopes.of(Actions.WORKSPACES_CREATE)));

        assertThatThrownBy(() -> creator.carryOut(LAB.with(Map.of(company.mel, WorkspaceRole.MEMBER))))
                .isInstanceOfSatisfying(
                        AccessDeniedException.class,
                        denied -> assertThat(denied.decision().reason()).isEqualTo(Reason.SCOPE_MISSING));
        assertThat(workspaces()).isEqualTo(2);
        creator.carryOut(LAB);
        assertThat(workspaces()).isEqualTo(3);
    }

    @Test
    void t01_a_key_gives_no_role_that_it_may_not_give() {
        Acting key = company.as(olga().carryOut(new IssueKey.IssueOrganizationKey(
                        NewKey.named("K").holding(Actions.WORKSPACES_CREATE, Actions.WORKSPACE_USERS_CREATE)))
                .key()
                .id());

        assertThatThrownBy(() -> key.carryOut(LAB.with(Map.of(company.mel, WorkspaceRole.ADMIN))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.ESCALATION));
        assertThat(workspaces()).isEqualTo(2);
        key.carryOut(LAB.with(Map.of(company.mel, WorkspaceRole.MANAGER)));
        assertThat(workspaces()).isEqualTo(3);
    }

    @Test
    void there_are_not_too_many() {
        Map<UserId, WorkspaceRole> many = new HashMap<>();
        for (int number = 0; number <= MemberCommand.AddMembers.MAX; number++) {
            many.put(UserId.of("usr_" + number), WorkspaceRole.MEMBER);
        }

        assertThatThrownBy(() -> LAB.with(many)).isInstanceOf(InvalidInputException.class);
    }

    private long workspaces() {
        return olga().count(new ListQuery.ListWorkspaces(WorkspaceFilter.all(), PageRequest.first(1)));
    }

    private Acting olga() {
        return company.as(company.olga);
    }
}
