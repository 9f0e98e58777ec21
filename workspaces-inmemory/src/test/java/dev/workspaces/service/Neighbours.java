package dev.workspaces.service;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupName;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Two tenants on one storage, each with a workspace `research`, a mapped group and an invite; globex with a workspace, a group
 * and people that acme has not.
 */
final class Neighbours implements AutoCloseable {
    final Company company = new Company();
    final InviteId invite = invite(company.olga, "ida", company.research);
    final WorkspaceId theirs = as(company.gwen)
            .carryOut(CreateWorkspace.named("Research").withSlug("research"))
            .id();
    final Slug theirSlug = Slug.of("their-lab");
    final WorkspaceId theirLab = as(company.gwen)
            .carryOut(CreateWorkspace.named("Lab").withSlug(theirSlug.value()))
            .id();
    final UserId gus = as(company.gwen)
            .carryOut(new AddPerson(company.email("gus"), OrganizationRole.MEMBER))
            .user()
            .id();
    final InviteId theirInvite = invite(company.gwen, "gil", theirs);
    final GroupName group = GroupName.of("engineers");
    final GroupName theirGroup = GroupName.of("their-engineers");

    Neighbours() {
        as(company.olga).carryOut(new MapGroup(group, company.research, WorkspaceRole.MEMBER));
        as(company.gwen).carryOut(new MapGroup(theirGroup, theirs, WorkspaceRole.MEMBER));
        as(company.gwen).carryOut(new MapGroup(group, theirs, WorkspaceRole.MEMBER));
        as(company.gwen).carryOut(AddMembers.of(theirs, gus, WorkspaceRole.ADMIN));
    }

    private InviteId invite(UserId by, String whom, WorkspaceId into) {
        return as(by).carryOut(InvitePerson.of(company.email(whom), OrganizationRole.MEMBER)
                        .into(into, WorkspaceRole.MEMBER))
                .invite()
                .id();
    }

    Acting as(UserId user) {
        return company.as(user);
    }

    /** All that is globex's alone and could be told. */
    List<String> secretsOfGlobex() {
        return List.of(
                company.globex.value(),
                company.gwen.value(),
                gus.value(),
                theirs.value(),
                theirLab.value(),
                theirInvite.value(),
                theirGroup.value(),
                theirSlug.value(),
                company.email("gwen"),
                company.email("gus"),
                company.email("gil"));
    }

    /** All operations of acme, about what is there. */
    EveryOperation here() {
        return EveryOperation.in(company).of(invite).of(group);
    }

    /** One thing in them exchanged: for one of globex, and for one that is nowhere. */
    record Exchange(String what, EveryOperation foreign, EveryOperation missing, String foreignId, String missingId) {
        static <T> Exchange of(
                String what,
                BiFunction<EveryOperation, T, EveryOperation> with,
                EveryOperation here,
                T foreign,
                T missing) {
            return new Exchange(
                    what, with.apply(here, foreign), with.apply(here, missing), foreign.toString(), missing.toString());
        }
    }

    List<Exchange> exchanges() {
        EveryOperation here = here();
        return List.of(
                Exchange.of("user", EveryOperation::about, here, gus, UserId.of("usr_nobody")),
                Exchange.of("workspace", EveryOperation::at, here, theirLab, WorkspaceId.of("wsp_nowhere")),
                Exchange.of("slug", EveryOperation::at, here, theirSlug, Slug.of("no-lab")),
                Exchange.of("invite", EveryOperation::of, here, theirInvite, InviteId.of("inv_none")),
                Exchange.of("group", EveryOperation::of, here, theirGroup, GroupName.of("no-engineers")));
    }

    @Override
    public void close() {
        company.close();
    }
}
