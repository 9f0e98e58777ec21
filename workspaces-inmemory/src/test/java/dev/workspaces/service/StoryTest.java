package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.StaleWriteException;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.service.GetQuery.GetWorkspaceBySlug;
import dev.workspaces.service.GetQuery.VerifyAudit;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.GroupCommand.SyncGroup;
import dev.workspaces.service.GroupCommand.UnmapGroup;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.ListQuery.ListAuditEvents;
import dev.workspaces.service.ListQuery.ListMembers;
import dev.workspaces.service.ListQuery.ListWorkspaces;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.HandOverOwnership;
import dev.workspaces.service.PersonCommand.LeaveOrganization;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.WorkspaceCommand.ArchiveWorkspace;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import dev.workspaces.service.WorkspaceCommand.RestoreWorkspace;
import dev.workspaces.service.WorkspaceCommand.UpdateWorkspace;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a host does with an organization, from its first day on. */
class StoryTest {
    private final Company company = new Company();

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void a_workspace_is_created_changed_archived_restored_and_deleted() {
        Acting olga = company.as(company.olga);
        Workspace created =
                olga.carryOut(CreateWorkspace.named("Sales").withSlug("sales").described("who sells"));

        Workspace renamed = olga.carryOut(
                UpdateWorkspace.of(created.id()).named("Selling"),
                Conditions.none().expecting(created.version()));

        assertThat(renamed.name()).hasToString("Selling");
        assertThat(renamed.description()).hasToString("who sells");
        assertThat(renamed.version()).isEqualTo(2);
        assertThatThrownBy(() -> olga.carryOut(
                        UpdateWorkspace.of(created.id()).named("Sold"),
                        Conditions.none().expecting(1)))
                .isInstanceOf(StaleWriteException.class);
        assertThat(olga.carryOut(new ArchiveWorkspace(created.id())).status()).isEqualTo(WorkspaceStatus.ARCHIVED);
        assertThat(olga.carryOut(new RestoreWorkspace(created.id())).status()).isEqualTo(WorkspaceStatus.ACTIVE);
        company.left.put("prompts", 3L);
        assertThatThrownBy(() -> olga.carryOut(new DeleteWorkspace(created.id())))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(Refusal.WORKSPACE_NOT_EMPTY);
                    assertThat(refused.what()).containsExactly("prompts: 3");
                });
        company.left.clear();
        assertThat(olga.carryOut(new DeleteWorkspace(created.id())).endings())
                .containsExactly(new Ending.OfWorkspace(created.id()));
    }

    @Test
    void each_sees_the_workspaces_that_are_theirs() {
        ListWorkspaces all = new ListWorkspaces(WorkspaceFilter.all(), PageRequest.first(10));

        assertThat(company.as(company.adam).ask(all).items())
                .extracting(Workspace::id)
                .containsExactly(company.lobby, company.research);
        assertThat(company.as(company.mel).ask(all).items())
                .extracting(Workspace::id)
                .containsExactly(company.research);
        assertThat(company.as(company.nora).ask(all).items()).isEmpty();
        assertThat(company.as(company.nora).count(all)).isZero();
        assertThat(company.as(company.mel).count(all)).isEqualTo(1);
        assertThatThrownBy(
                        () -> company.as(company.mel).ask(new GetWorkspaceBySlug(dev.workspaces.id.Slug.of("default"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void somebody_invited_joins_once_with_what_the_invite_gives() {
        Invited invited = company.as(company.adam)
                .carryOut(InvitePerson.of(company.email("ida"), OrganizationRole.MEMBER)
                        .into(company.research, WorkspaceRole.MANAGER));
        String token = invited.token().orElseThrow().reveal();

        var ida = company.workspaces.accept(
                token, new Acceptance.BySomebodyNew(Profile.named("Ida", "Inv")), RequestInfo.none());

        assertThat(ida.membership().role()).isEqualTo(OrganizationRole.MEMBER);
        assertThat(company.as(ida.user().id())
                        .decide(Actions.PROMPTS_UPDATE, company.research)
                        .isAllowed())
                .isTrue();
        assertThatThrownBy(() -> company.workspaces.accept(
                        token, new Acceptance.BySomebodyNew(Profile.none()), RequestInfo.none()))
                .isInstanceOf(InviteNotAcceptableException.class);
    }

    @Test
    void an_organization_keeps_an_owner() {
        Acting olga = company.as(company.olga);

        assertRefused(Refusal.LAST_OWNER, () -> olga.carryOut(new LeaveOrganization()));
        assertRefused(
                Refusal.LAST_OWNER,
                () -> olga.carryOut(new ChangeOrganizationRole(company.olga, OrganizationRole.ADMIN)));
        assertRefused(Refusal.LAST_OWNER, () -> olga.carryOut(new SuspendPerson(company.olga)));
        olga.carryOut(new HandOverOwnership(company.adam));
        assertThat(company.as(company.adam)
                        .carryOut(new ChangeOrganizationRole(company.olga, OrganizationRole.MEMBER))
                        .now()
                        .membership()
                        .role())
                .isEqualTo(OrganizationRole.MEMBER);
    }

    @Test
    void a_group_gives_and_takes_what_came_from_it() {
        Acting adam = company.as(company.adam);
        var group = dev.workspaces.member.GroupName.of("engineers");
        adam.carryOut(new MapGroup(group, company.research, WorkspaceRole.MANAGER));

        Synced first = adam.carryOut(new SyncGroup(group, Set.of(company.nora, company.mel, company.gwen)));
        Synced second = adam.carryOut(new SyncGroup(group, Set.of()));

        assertThat(first.joined()).containsExactly(new Synced.Place(company.research, company.nora));
        assertThat(first.changed()).isEmpty();
        assertThat(second.left()).containsExactly(new Synced.Place(company.research, company.nora));
        assertThat(adam.ask(new ListMembers(company.research, PageRequest.first(10)))
                        .items())
                .extracting(member -> member.membership().origin())
                .containsOnly(MembershipOrigin.DIRECT)
                .hasSize(3);
    }

    @Test
    void unmapping_a_group_says_what_it_ended() {
        Acting adam = company.as(company.adam);
        var group = dev.workspaces.member.GroupName.of("engineers");
        adam.carryOut(new MapGroup(group, company.research, WorkspaceRole.MANAGER));
        adam.carryOut(new SyncGroup(group, Set.of(company.nora, company.mel)));

        assertThat(adam.carryOut(new UnmapGroup(group, company.research)).endings())
                .containsExactlyInAnyOrder(
                        new Ending.OfWorkspaceMembership(company.research, company.nora),
                        new Ending.OfGroupMapping(group, company.research));
    }

    @Test
    void whoever_was_removed_by_hand_is_not_brought_back_by_a_group() {
        Acting adam = company.as(company.adam);
        var group = dev.workspaces.member.GroupName.of("engineers");
        adam.carryOut(new MapGroup(group, company.research, WorkspaceRole.MEMBER));
        adam.carryOut(new SyncGroup(group, Set.of(company.nora)));
        adam.carryOut(new RemoveMember(company.research, company.nora));

        assertThat(adam.carryOut(new SyncGroup(group, Set.of(company.nora))).joined())
                .isEmpty();
    }

    @Test
    void a_removal_says_what_it_ended_and_coming_back_revives_nothing() {
        Acting adam = company.as(company.adam);

        Ended ended = adam.carryOut(new RemovePerson(company.mel));

        assertThat(ended.endings())
                .containsExactlyInAnyOrder(
                        new Ending.OfWorkspaceMembership(company.research, company.mel),
                        new Ending.OfMembership(company.mel));
        adam.carryOut(new PersonCommand.AddPerson(company.email("mel"), OrganizationRole.MEMBER));
        assertThat(company.as(company.mel)
                        .decide(Actions.PROMPTS_LIST, company.research)
                        .isAllowed())
                .isFalse();
    }

    @Test
    void the_same_change_asked_for_twice_is_done_once() {
        Conditions once = Conditions.none().once("create-sales");
        Acting olga = company.as(company.olga);

        Workspace first = olga.carryOut(CreateWorkspace.named("Sales"), once);
        Workspace second = olga.carryOut(CreateWorkspace.named("Sales"), once);

        assertThat(second).isEqualTo(first);
        assertThatThrownBy(() -> olga.carryOut(CreateWorkspace.named("Other"), once))
                .hasMessageContaining("idempotencyKey");
    }

    @Test
    void every_change_and_every_denial_is_in_a_log_that_verifies() {
        assertThatThrownBy(() -> company.as(company.mel).carryOut(CreateWorkspace.named("Mine")))
                .isInstanceOf(AccessDeniedException.class);
        Acting olga = company.as(company.olga);

        var events = olga.ask(new ListAuditEvents(AuditFilter.all(), PageRequest.first(100)))
                .items();

        assertThat(events)
                .extracting(event -> event.entry().operation())
                .containsExactly(
                        "create_organization",
                        "add_person",
                        "add_person",
                        "add_person",
                        "add_person",
                        "add_person",
                        "create_workspace",
                        "add_members",
                        "add_members",
                        "add_members",
                        "create_workspace");
        assertThat(events.get(10).entry().reason()).contains("ROLE_INSUFFICIENT");
        assertThat(events.get(10).entry().actor().id()).isEqualTo(company.mel.value());
        assertThat(olga.ask(new VerifyAudit(Optional.empty())).isIntact()).isTrue();
    }

    @Test
    void a_preview_says_what_would_change_and_changes_nothing() {
        Acting olga = company.as(company.olga);

        Preview possible = olga.preview(new ArchiveWorkspace(company.research));
        Preview refused = olga.preview(new ArchiveWorkspace(company.lobby));
        Preview denied = company.as(company.mel).preview(new ArchiveWorkspace(company.research));

        assertThat(possible.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).contains("archived"));
        assertThat(refused.refusal().orElseThrow().refusal()).isEqualTo(Refusal.DEFAULT_WORKSPACE);
        assertThat(denied.denial()).isPresent();
        assertThat(company.as(company.mel)
                        .decide(Actions.PROMPTS_LIST, company.research)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void t06_a_preview_names_no_workspace_that_is_not_seen() {
        Acting olga = company.as(company.olga);
        WorkspaceId hidden = olga.carryOut(CreateWorkspace.named("Hidden")).id();
        String email = company.email("ivy");
        olga.carryOut(InvitePerson.of(email, OrganizationRole.MEMBER)
                .into(company.research, WorkspaceRole.MEMBER)
                .into(hidden, WorkspaceRole.MEMBER));
        UserId ivy = olga.carryOut(new AddPerson(email, OrganizationRole.MEMBER))
                .user()
                .id();
        olga.carryOut(AddMembers.of(company.research, ivy, WorkspaceRole.MEMBER));
        RemoveMember removal = new RemoveMember(company.research, ivy);

        Preview seen = company.as(company.mara).preview(removal);

        assertThat(seen.isPossible()).isTrue();
        assertThat(seen.changes()).isNotEmpty();
        assertThat(seen.toString()).doesNotContain(hidden.value());
        assertThat(olga.preview(removal).toString()).contains(hidden.value());
    }

    @Test
    void what_groups_give_and_who_is_kept_out_of_them_is_on_record() {
        Acting olga = company.as(company.olga);
        for (String group : List.of("staff", "night shift")) {
            olga.carryOut(new MapGroup(GroupName.of(group), company.research, WorkspaceRole.MANAGER));
            olga.carryOut(new SyncGroup(GroupName.of(group), Set.of(company.nora)));
        }
        assertThat(lastChanges())
                .anyMatch(change -> change.equals("groups: [staff=MANAGER] -> [night shift=MANAGER, staff=MANAGER]"));
        olga.carryOut(new SyncGroup(GroupName.of("staff"), Set.of()));
        assertThat(lastChanges())
                .anyMatch(change ->
                        change.equals("groups: [night shift=MANAGER, staff=MANAGER] -> [night shift=MANAGER]"));
        olga.carryOut(new RemoveMember(company.research, company.nora));
        assertThat(lastChanges()).contains("kept_out:  -> true");
        olga.carryOut(AddMembers.of(company.research, company.nora, WorkspaceRole.MEMBER));
        assertThat(lastChanges()).contains("kept_out:  -> false");
        olga.carryOut(AddMembers.of(company.lobby, company.nora, WorkspaceRole.MEMBER));
        assertThat(lastChanges()).noneMatch(change -> change.startsWith("kept_out"));
    }

    private List<String> lastChanges() {
        return company.storage.read(snapshot -> {
            long at = snapshot.audit().head(company.acme).sequence();
            return snapshot.audit().list(company.acme, AuditFilter.all(), at, 1).get(0).entry().changes().stream()
                    .map(change -> change.field() + ": " + change.before().orElse("") + " -> "
                            + change.after().orElse(""))
                    .toList();
        });
    }

    @Test
    void nobody_gives_more_than_they_rank() {
        Acting mara = company.as(company.mara);

        assertRefused(
                Refusal.ESCALATION,
                () -> mara.carryOut(
                        new MemberCommand.AddMembers(company.research, Map.of(company.nora, WorkspaceRole.ADMIN))));
        assertRefused(Refusal.RANK_TOO_LOW, () -> mara.carryOut(new RemoveMember(company.research, company.wanda)));
    }

    private static void assertRefused(Refusal refusal, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
