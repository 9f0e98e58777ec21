package dev.workspaces.service.property;

import dev.workspaces.audit.Outcome;
import dev.workspaces.id.Name;
import dev.workspaces.id.NamePart;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.service.ListQuery;
import dev.workspaces.service.ListQuery.ListAuditEvents;
import dev.workspaces.service.ListQuery.ListInvites;
import dev.workspaces.service.ListQuery.ListKeys;
import dev.workspaces.service.ListQuery.ListKeysOfTheGone;
import dev.workspaces.service.ListQuery.ListMembers;
import dev.workspaces.service.ListQuery.ListPeople;
import dev.workspaces.service.ListQuery.ListWorkspaces;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.InviteFilter;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.KeyReach;
import dev.workspaces.storage.MemberFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.Span;
import dev.workspaces.storage.WorkspaceFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Every filter that a list takes, with the words of stories.
 *
 * @param salt about whom and what of many alike
 */
record Filters(Names names, OrganizationId here, int salt) {
    List<Function<PageRequest, ListQuery<?>>> all() {
        List<Function<PageRequest, ListQuery<?>>> all = new ArrayList<>();
        workspaces().forEach(filter -> all.add(page -> new ListWorkspaces(filter, page)));
        members().forEach(filter -> all.add(page -> new ListMembers(workspace(), filter, page)));
        people().forEach(filter -> all.add(page -> new ListPeople(filter, page)));
        invites().forEach(filter -> all.add(page -> new ListInvites(filter, page)));
        events().forEach(filter -> all.add(page -> new ListAuditEvents(filter, page)));
        keys().forEach(filter -> all.add(page -> new ListKeys(filter, page)));
        keys().forEach(filter -> all.add(page -> new ListKeysOfTheGone(filter, page)));
        return all;
    }

    private List<WorkspaceFilter> workspaces() {
        WorkspaceFilter all = WorkspaceFilter.all();
        return List.of(
                all.withStatus(WorkspaceStatus.ACTIVE),
                all.withStatus(WorkspaceStatus.ARCHIVED),
                all.named(Name.of("name", one(Words.WORKSPACES))),
                all.having(NamePart.of(one(List.of("LAB", "a", "Es", "S", "_", ".*")))),
                all.ofMember(person()).withStatus(WorkspaceStatus.ACTIVE));
    }

    private List<MemberFilter> members() {
        WorkspaceRole role = one(List.of(WorkspaceRole.values()));
        MemberFilter all = MemberFilter.all();
        return List.of(
                all.withRole(role), all.withEmail(address()), all.withRole(role).withEmail(address()));
    }

    private List<PersonFilter> people() {
        return List.of(
                PersonFilter.all().withRole(one(List.of(OrganizationRole.values()))),
                PersonFilter.all().withEmail(address()));
    }

    private List<InviteFilter> invites() {
        InviteFilter inState = InviteFilter.all().withStatus(one(List.of(InviteStatus.values())));
        OrganizationRole role = one(List.of(OrganizationRole.values()));
        return List.of(inState, InviteFilter.pendingTo(address()), inState.withRole(role), inState.asOf(ago(-24)));
    }

    private List<AuditFilter> events() {
        AuditFilter all = AuditFilter.all();
        return List.of(
                all.by(person().value()),
                all.inWorkspace(workspace()),
                all.ofOperation(
                        one(List.of("update_workspace", "issue_service_key", "add_person", "override_settings"))),
                all.with(one(List.of(Outcome.values()))),
                all.from(ago(1)),
                all.before(ago(30)),
                all.from(ago(200)).with(Outcome.DONE).inWorkspace(workspace()));
    }

    private List<KeyFilter> keys() {
        Span soon = new Span(ago(0), ago(-100));
        KeyType type = one(List.of(KeyType.values()));
        return List.of(
                KeyFilter.builder()
                        .addStatuses(one(List.of(KeyStatus.values())))
                        .build(),
                KeyFilter.builder().addTypes(type).workspace(workspace()).build(),
                KeyFilter.builder().owner(person()).build(),
                KeyFilter.builder().expiring(soon).build(),
                KeyFilter.builder().rotating(soon).build(),
                KeyFilter.builder().unusedSince(ago(30)).build(),
                KeyFilter.builder().knownTo(Agent.of(person())).build(),
                KeyFilter.builder()
                        .within(List.of(
                                KeyReach.all(type), KeyReach.inWorkspace(workspace(), KeyType.WORKSPACE_SERVICE)))
                        .build());
    }

    private Instant ago(int hours) {
        return names.now().minus(Duration.ofHours(hours));
    }

    private UserId person() {
        return one(names.people());
    }

    private WorkspaceId workspace() {
        return names.workspace(here, one(Words.WORKSPACES));
    }

    private EmailAddress address() {
        return EmailAddress.of(one(Words.ADDRESSES));
    }

    private <T> T one(List<T> of) {
        return of.get(salt % of.size());
    }
}
