package dev.workspaces.service;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupName;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.InviteFilter;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.WorkspaceFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One of each operation there is; {@link OperationsTest} fails where one is missing.
 *
 * @param user whom they are about
 * @param workspace where
 * @param invite which
 * @param group whose members
 * @param slug the name of a workspace
 * @param key which API key
 * @param company whose addresses are free
 */
record EveryOperation(
        UserId user, WorkspaceId workspace, InviteId invite, GroupName group, Slug slug, KeyId key, Company company) {
    /** About mel in `research`, and an invite that is not there. */
    static EveryOperation in(Company company) {
        return new EveryOperation(
                company.mel,
                company.research,
                InviteId.of("inv_" + "0".repeat(26)),
                GroupName.of("engineers"),
                Slug.of("research"),
                KeyId.of("key_" + "0".repeat(26)),
                company);
    }

    EveryOperation about(UserId other) {
        return new EveryOperation(other, workspace, invite, group, slug, key, company);
    }

    EveryOperation at(WorkspaceId other) {
        return new EveryOperation(user, other, invite, group, slug, key, company);
    }

    EveryOperation at(Slug other) {
        return new EveryOperation(user, workspace, invite, group, other, key, company);
    }

    EveryOperation of(InviteId other) {
        return new EveryOperation(user, workspace, other, group, slug, key, company);
    }

    EveryOperation of(KeyId other) {
        return new EveryOperation(user, workspace, invite, group, slug, other, company);
    }

    EveryOperation of(GroupName other) {
        return new EveryOperation(user, workspace, invite, other, slug, key, company);
    }

    List<Operation> all() {
        return Stream.of(commands(), queries()).<Operation>flatMap(List::stream).toList();
    }

    List<Command<?>> commands() {
        return List.of(
                new OrganizationCommand.UpdateOrganization().named("Acme Again"),
                new OrganizationCommand.DeleteOrganization(),
                new PersonCommand.AddPerson(company.email("new"), OrganizationRole.MEMBER),
                PersonCommand.UpdatePerson.of(user).withEmail(company.email("other")),
                new PersonCommand.ChangeOrganizationRole(user, OrganizationRole.MEMBER),
                new PersonCommand.HandOverOwnership(user),
                new PersonCommand.SuspendPerson(user),
                new PersonCommand.ReactivatePerson(user),
                new PersonCommand.RemovePerson(user),
                new PersonCommand.LeaveOrganization(),
                WorkspaceCommand.CreateWorkspace.named("New").with(Map.of(user, WorkspaceRole.MEMBER)),
                WorkspaceCommand.UpdateWorkspace.of(workspace).named("Another"),
                new WorkspaceCommand.OverrideSettings(workspace, AccessSettings.none()),
                new WorkspaceCommand.ArchiveWorkspace(workspace),
                new WorkspaceCommand.RestoreWorkspace(workspace),
                new WorkspaceCommand.DeleteWorkspace(workspace),
                MemberCommand.AddMembers.of(workspace, user, WorkspaceRole.MEMBER),
                new MemberCommand.ChangeWorkspaceRole(workspace, user, WorkspaceRole.MEMBER),
                new MemberCommand.RemoveMember(workspace, user),
                new MemberCommand.LeaveWorkspace(workspace),
                InviteCommand.InvitePerson.of(company.email("i"), OrganizationRole.MEMBER)
                        .into(workspace, WorkspaceRole.MEMBER),
                new InviteCommand.ResendInvite(invite),
                new InviteCommand.CancelInvite(invite),
                new GroupCommand.MapGroup(group, workspace, WorkspaceRole.MEMBER),
                new GroupCommand.UnmapGroup(group, workspace),
                new GroupCommand.SyncGroup(group, Set.of(user)),
                new IssueKey.IssueOrganizationKey(NewKey.named("New")),
                new IssueKey.IssueServiceKey(workspace, NewKey.named("New")),
                new IssueKey.IssueUserKey(workspace, user, NewKey.named("New")),
                UpdateKey.of(key).named("Another"),
                new ChangeKey.DisableKey(key),
                new ChangeKey.EnableKey(key),
                new ChangeKey.RotateKey(key),
                new ChangeKey.EmergencyRotateKey(key),
                new ChangeKey.RevokeKey(key),
                new AuditCommand.ForgetAuditEvents(1));
    }

    List<Query<?>> queries() {
        PageRequest page = PageRequest.first(1);
        return List.of(
                new GetQuery.GetOrganization(),
                new GetQuery.GetSettings(),
                new GetQuery.GetPerson(user),
                new GetQuery.GetInvite(invite),
                new GetQuery.GetWorkspace(workspace),
                new GetQuery.GetWorkspaceBySlug(slug),
                new GetQuery.GetMember(workspace, user),
                new GetQuery.GetKey(key),
                new GetQuery.VerifyAudit(Optional.empty()),
                new ListQuery.ListWorkspaces(WorkspaceFilter.all(), page),
                new ListQuery.ListPeople(PersonFilter.all(), page),
                new ListQuery.ListMembers(workspace, page),
                new ListQuery.ListInvites(InviteFilter.all(), page),
                new ListQuery.ListGroupMappings(page),
                new ListQuery.ListKeys(KeyFilter.all(), page),
                new ListQuery.ListKeys(KeyFilter.inWorkspace(workspace), page),
                new ListQuery.ListKeysOfTheGone(KeyFilter.all(), page),
                new ListQuery.ListAuditEvents(AuditFilter.all(), page));
    }
}
