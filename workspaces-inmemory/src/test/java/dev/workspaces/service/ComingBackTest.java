package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.AuditTarget;
import dev.workspaces.audit.FieldChange;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.member.GroupName;
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
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.MemberCommand.ChangeWorkspaceRole;
import dev.workspaces.service.MemberCommand.LeaveWorkspace;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.LeaveOrganization;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.PersonCommand.UpdatePerson;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import dev.workspaces.storage.AuditFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** T17 and T14: whoever comes back starts with nothing, and nothing that was there before brings anybody back. */
class ComingBackTest {
    private static final GroupName STAFF = GroupName.of("staff");

    private final Company company = new Company();

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void t17_an_invite_from_before_does_not_bring_back_whoever_was_removed() {
        Invited invited = inviteIda(OrganizationRole.ADMIN);
        UserId ida = addIda();

        Ended ended = olga().carryOut(new RemovePerson(ida));

        assertThat(ended.endings())
                .containsExactlyInAnyOrder(
                        new Ending.OfMembership(ida),
                        new Ending.OfInvite(invited.invite().id()));
        assertThatThrownBy(() -> accept(invited, ida)).isInstanceOf(InviteNotAcceptableException.class);
    }

    @Test
    void t17_nor_whoever_left_by_themself() {
        Invited invited = inviteIda(OrganizationRole.MEMBER);
        UserId ida = addIda();

        company.as(ida).carryOut(new LeaveOrganization());

        assertThatThrownBy(() -> accept(invited, ida)).isInstanceOf(InviteNotAcceptableException.class);
    }

    @Test
    void t17_nor_whoever_had_another_address_then() {
        Invited invited = inviteIda(OrganizationRole.ADMIN);
        UserId ida = addIda();
        olga().carryOut(UpdatePerson.of(ida).withEmail(company.email("ida.smith")));
        olga().carryOut(new RemovePerson(ida));

        assertThatThrownBy(() -> company.workspaces.accept(
                        invited.token().orElseThrow().reveal(),
                        new Acceptance.BySomebodyNew(Profile.none()),
                        RequestInfo.none()))
                .isInstanceOf(InviteNotAcceptableException.class);
    }

    @Test
    void t17_an_invite_from_before_leads_into_no_workspace_that_somebody_was_taken_out_of() {
        Invited invited = inviteIda(OrganizationRole.MEMBER);
        UserId ida = addIda();
        olga().carryOut(AddMembers.of(company.research, ida, WorkspaceRole.MEMBER));

        Ended ended = olga().carryOut(new RemoveMember(company.research, ida));

        assertThat(ended.endings())
                .contains(new Ending.OfInvitation(invited.invite().id(), company.research));
        accept(invited, ida);
        assertThat(belongsToResearch(ida)).isFalse();
    }

    @Test
    void t17_the_same_address_coming_back_starts_with_nothing() {
        olga().carryOut(new RemovePerson(company.mara));

        UserId again = olga().carryOut(new AddPerson(company.email("mara"), OrganizationRole.MEMBER))
                .user()
                .id();

        assertThat(belongsToResearch(again)).isFalse();
        assertThatThrownBy(() -> company.as(again).ask(new GetQuery.GetWorkspace(company.research)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void t17_what_a_storage_would_end_with_somebody_or_a_workspace_is_ended_by_itself_too() {
        olga().carryOut(new MapGroup(STAFF, company.research, WorkspaceRole.ADMIN));

        olga().carryOut(new RemovePerson(company.mara));
        assertThat(recordedAsEndedAtLast())
                .containsExactlyInAnyOrder(
                        AuditFields.member(company.research, company.mara), AuditTarget.of("membership", company.mara));

        KeyId key = issued(company.mel);
        assertThat(olga().carryOut(new DeleteWorkspace(company.research)).endings())
                .contains(new Ending.OfKey(key));
        assertThat(recordedAsEndedAtLast())
                .containsExactlyInAnyOrder(
                        AuditFields.member(company.research, company.wanda),
                        AuditFields.member(company.research, company.mel),
                        new AuditTarget("group_mapping", company.research + "/" + STAFF),
                        AuditTarget.of("workspace", company.research));
    }

    private Set<AuditTarget> recordedAsEndedAtLast() {
        List<AuditEvent> events =
                company.storage.read(now -> now.audit().list(company.acme, AuditFilter.all(), 1, Integer.MAX_VALUE));
        return events.get(events.size() - 1).entry().changes().stream()
                .filter(change -> change.before().isPresent() && change.after().isEmpty())
                .map(FieldChange::target)
                .collect(Collectors.toSet());
    }

    @Test
    void what_a_group_gave_nobody_makes_their_own_for_good() {
        olga().carryOut(new MapGroup(STAFF, company.research, WorkspaceRole.ADMIN));
        olga().carryOut(new SyncGroup(STAFF, Set.of(company.nora)));

        for (WorkspaceRole role : WorkspaceRole.values()) {
            assertThatThrownBy(() -> company.as(company.nora)
                            .carryOut(new ChangeWorkspaceRole(company.research, company.nora, role)))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.RANK_TOO_LOW));
        }
        olga().carryOut(new SyncGroup(STAFF, Set.of()));
        assertThat(belongsToResearch(company.nora)).isFalse();
    }

    @Test
    void what_a_group_gave_ends_with_it_for_owners_too() {
        olga().carryOut(new MapGroup(STAFF, company.research, WorkspaceRole.MANAGER));
        olga().carryOut(new SyncGroup(STAFF, Set.of(company.olga, company.adam)));

        company.as(company.adam).carryOut(new SyncGroup(STAFF, Set.of(company.adam)));
        assertThat(belongsToResearch(company.olga)).isFalse();
        company.as(company.adam).carryOut(new UnmapGroup(STAFF, company.research));
        assertThat(belongsToResearch(company.adam)).isFalse();
    }

    @Test
    void what_a_group_takes_from_a_member_ends_their_keys_there() {
        olga().carryOut(new MapGroup(STAFF, company.research, WorkspaceRole.MEMBER));
        olga().carryOut(new SyncGroup(STAFF, Set.of(company.nora, company.adam)));
        KeyId noras = issued(company.nora);
        KeyId adams = issued(company.adam);

        olga().carryOut(new SyncGroup(STAFF, Set.of()));

        assertThat(company.stored(noras).isLiving()).isFalse();
        assertThat(company.stored(adams).isLiving())
                .as("an admin's, who is in each workspace")
                .isTrue();
    }

    @Test
    void a_sync_takes_and_gives_no_more_than_its_caller_may_there() {
        olga().carryOut(new MapGroup(STAFF, company.research, WorkspaceRole.MEMBER));
        olga().carryOut(new SyncGroup(STAFF, Set.of(company.nora)));
        UserId ida = addIda();

        Synced taken = olgaWith(Actions.WORKSPACE_USERS_CREATE, Actions.WORKSPACE_USERS_UPDATE)
                .carryOut(new SyncGroup(STAFF, Set.of()));
        assertThat(taken.passedOver()).containsExactly(company.research);
        assertThat(belongsToResearch(company.nora)).isTrue();

        Synced given = olgaWith(Actions.WORKSPACE_USERS_CREATE, Actions.WORKSPACE_USERS_DELETE)
                .carryOut(new SyncGroup(STAFF, Set.of(company.nora, ida)));
        assertThat(given.passedOver()).containsExactly(company.research);
        assertThat(belongsToResearch(ida)).isFalse();
    }

    @Test
    void a_mapping_takes_both_what_adding_members_there_takes_and_what_changing_them_does() {
        MapGroup map = new MapGroup(STAFF, company.research, WorkspaceRole.MEMBER);

        for (Action one : List.of(Actions.WORKSPACE_USERS_CREATE, Actions.WORKSPACE_USERS_UPDATE)) {
            assertThatThrownBy(() -> olgaWith(one).carryOut(map)).isInstanceOf(AccessDeniedException.class);
        }
        olgaWith(Actions.WORKSPACE_USERS_CREATE, Actions.WORKSPACE_USERS_UPDATE).carryOut(map);
    }

    private Acting olgaWith(Action... inWorkspaces) {
        List<Action> all = new ArrayList<>(List.of(inWorkspaces));
        all.addAll(List.of(Actions.ORGANISATION_SETTINGS_UPDATE, Actions.ORGANISATION_USERS_UPDATE));
        return company.as(company.session(company.olga).withCeiling(Scopes.of(all.toArray(Action[]::new))));
    }

    @Test
    void t14_a_suspended_person_gets_no_earlier_answer_by_repeating() {
        Conditions once = Conditions.none().once("leave");
        LeaveWorkspace leave = new LeaveWorkspace(company.research);
        company.as(company.mara).carryOut(leave, once);
        olga().carryOut(new SuspendPerson(company.mara));

        assertThatThrownBy(() -> company.as(company.mara).carryOut(leave, once))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void t14_a_suspended_person_is_not_brought_back_by_removing_and_adding_them_again() {
        olga().carryOut(new SuspendPerson(company.mara));

        assertThatThrownBy(() -> company.as(company.adam).carryOut(new RemovePerson(company.mara)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.RANK_TOO_LOW));
        olga().carryOut(new RemovePerson(company.mara));
    }

    @Test
    void t14_a_suspended_person_is_let_in_by_no_group() {
        olga().carryOut(new MapGroup(STAFF, company.research, WorkspaceRole.MEMBER));
        olga().carryOut(new SuspendPerson(company.nora));

        olga().carryOut(new SyncGroup(STAFF, Set.of(company.nora)));

        assertThat(belongsToResearch(company.nora)).isFalse();
    }

    private KeyId issued(UserId owner) {
        return olga().carryOut(new IssueUserKey(company.research, owner, NewKey.named("key")))
                .key()
                .id();
    }

    private Invited inviteIda(OrganizationRole role) {
        return olga().carryOut(
                        InvitePerson.of(company.email("ida"), role).into(company.research, WorkspaceRole.MEMBER));
    }

    private UserId addIda() {
        return olga().carryOut(new AddPerson(company.email("ida"), OrganizationRole.MEMBER))
                .user()
                .id();
    }

    private void accept(Invited invited, UserId user) {
        company.workspaces.accept(
                invited.token().orElseThrow().reveal(),
                new Acceptance.ByUser(user, invited.invite().email()),
                RequestInfo.none());
    }

    private boolean belongsToResearch(UserId user) {
        return company.storage.read(snapshot -> snapshot.members()
                .findMembership(company.acme, company.research, user)
                .isPresent());
    }

    private Acting olga() {
        return company.as(company.olga);
    }
}
