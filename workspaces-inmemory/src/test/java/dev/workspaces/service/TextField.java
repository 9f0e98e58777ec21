package dev.workspaces.service;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.GroupName;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.GetQuery.GetWorkspace;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.InviteCommand.CancelInvite;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.MemberCommand.ChangeWorkspaceRole;
import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.PersonCommand.UpdatePerson;
import dev.workspaces.service.WorkspaceCommand.ArchiveWorkspace;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.UpdateWorkspace;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A text that comes in from outside.
 *
 * @param name its field, as a refusal names it
 * @param where of what
 * @param given gives it
 */
record TextField(String name, String where, BiConsumer<Company, String> given) {
    static List<TextField> names() {
        return List.of(
                field("name", "a workspace", (it, text) -> olga(it).carryOut(CreateWorkspace.named(text))),
                field(
                        "name",
                        "a workspace's new",
                        (it, text) -> olga(it).carryOut(
                                        UpdateWorkspace.of(it.research).named(text))),
                field(
                        "name",
                        "the organization's",
                        (it, text) -> olga(it).carryOut(new UpdateOrganization().named(text))),
                field(
                        "name",
                        "an organization to be",
                        (it, text) -> founded(it, NewOrganization.of(text, "new", "a@b.test"))),
                field(
                        "name",
                        "its workspace",
                        (it, text) -> founded(it, founding(it).withWorkspace(text))),
                field("firstName", "a person", (it, text) -> add(it, Profile.named(text, "B"))),
                field("lastName", "a person", (it, text) -> add(it, Profile.named("A", text))),
                field(
                        "externalId",
                        "a person",
                        (it, text) -> add(it, Profile.none().withExternalId(text))),
                field(
                        "externalId",
                        "a person's new",
                        (it, text) -> olga(it).carryOut(UpdatePerson.of(it.mel).withExternalId(text))),
                field(
                        "group",
                        "a group",
                        (it, text) ->
                                olga(it).carryOut(new MapGroup(GroupName.of(text), it.research, WorkspaceRole.MEMBER))),
                field(
                        "idempotencyKey",
                        "a condition",
                        (it, text) -> olga(it).carryOut(
                                        CreateWorkspace.named("W"),
                                        Conditions.none().once(text))),
                field("requestId", "a request", (it, text) -> acting(it, RequestInfo.of(text, "192.0.2.1"))),
                field("clientAddress", "a request", (it, text) -> acting(it, RequestInfo.of("r", text))));
    }

    static List<TextField> slugs() {
        return List.of(
                field(
                        "slug",
                        "a workspace",
                        (it, text) ->
                                olga(it).carryOut(CreateWorkspace.named("W").withSlug(text))),
                field(
                        "slug",
                        "a workspace's new",
                        (it, text) -> olga(it).carryOut(
                                        UpdateWorkspace.of(it.research).withSlug(text))),
                field(
                        "slug",
                        "the organization's",
                        (it, text) -> olga(it).carryOut(new UpdateOrganization().withSlug(text))),
                field(
                        "slug",
                        "an organization to be",
                        (it, text) -> founded(it, NewOrganization.of("New", text, "a@b.test"))));
    }

    static List<TextField> addresses() {
        return List.of(
                field(
                        "email",
                        "somebody to add",
                        (it, text) -> olga(it).carryOut(new AddPerson(text, OrganizationRole.MEMBER))),
                field(
                        "email",
                        "somebody's new",
                        (it, text) -> olga(it).carryOut(UpdatePerson.of(it.mel).withEmail(text))),
                field(
                        "email",
                        "somebody to invite",
                        (it, text) -> olga(it).carryOut(InvitePerson.of(text, OrganizationRole.MEMBER))),
                field(
                        "email",
                        "an owner to be",
                        (it, text) -> founded(it, NewOrganization.of("New", it.name + "-2", text))));
    }

    static List<TextField> descriptions() {
        return List.of(
                field(
                        "description",
                        "a workspace",
                        (it, text) ->
                                olga(it).carryOut(CreateWorkspace.named("W").described(text))),
                field(
                        "description",
                        "a workspace's new",
                        (it, text) -> olga(it).carryOut(
                                        UpdateWorkspace.of(it.research).described(text))));
    }

    /** Ids that the library cannot have given, where they would be put on record. */
    static List<TextField> ids() {
        return List.of(
                field(
                        "workspace",
                        "a workspace to archive",
                        (it, text) -> olga(it).carryOut(new ArchiveWorkspace(WorkspaceId.of(text)))),
                field(
                        "workspace",
                        "a workspace to read",
                        (it, text) -> olga(it).ask(new GetWorkspace(WorkspaceId.of(text)))),
                field(
                        "workspace",
                        "a confined session",
                        (it, text) -> it.as(it.session(it.olga).confinedTo(WorkspaceId.of(text)))),
                field(
                        "user",
                        "somebody to suspend",
                        (it, text) -> olga(it).carryOut(new SuspendPerson(UserId.of(text)))),
                field(
                        "user",
                        "a member to be of another role",
                        (it, text) -> olga(it).carryOut(
                                        new ChangeWorkspaceRole(it.research, UserId.of(text), WorkspaceRole.MEMBER))),
                field(
                        "invite",
                        "an invite to cancel",
                        (it, text) -> olga(it).carryOut(new CancelInvite(InviteId.of(text)))),
                field("key", "a key to switch off", (it, text) -> olga(it).carryOut(new DisableKey(KeyId.of(text)))),
                field("user", "a session", (it, text) -> it.as(Principal.session(it.acme, UserId.of(text)))),
                field(
                        "organization",
                        "a session",
                        (it, text) -> it.as(Principal.session(OrganizationId.of(text), it.olga))));
    }

    private static TextField field(String name, String where, BiConsumer<Company, String> given) {
        return new TextField(name, where, given);
    }

    private static Acting olga(Company company) {
        return company.as(company.olga);
    }

    private static void add(Company company, Profile profile) {
        olga(company).carryOut(new AddPerson(EmailAddress.of(company.email("new")), OrganizationRole.MEMBER, profile));
    }

    private static void acting(Company company, RequestInfo info) {
        company.workspaces.actingFor(company.session(company.olga), info).carryOut(CreateWorkspace.named("W"));
    }

    private static NewOrganization founding(Company company) {
        return NewOrganization.of("New", company.name + "-2", company.email("founder"));
    }

    private static void founded(Company company, NewOrganization wanted) {
        company.workspaces.system(RequestInfo.none()).createOrganization(wanted);
    }
}
