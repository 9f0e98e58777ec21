package dev.workspaces.storage.contract;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.id.ExternalId;
import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.Person;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.IdempotencyRecord;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Transaction;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * Text that something is found by.
 *
 * @param name for people
 * @param put stores something that has this text
 * @param find the text of what is found by this one
 */
record Column(String name, Putting put, Finding find) {
    /** Stores something that has a text. */
    interface Putting {
        void in(Transaction transaction, Tenant tenant, String text);
    }

    /** Finds the one thing that has a text. */
    interface Finding {
        Optional<String> in(Snapshot now, Tenant tenant, String text);
    }

    static final List<Column> ALL = List.of(
            new Column(
                    "organization id",
                    (it, tenant, text) -> it.organizations()
                            .insert(Some.organization().toBuilder()
                                    .id(OrganizationId.of(text))
                                    .build()),
                    (now, tenant, text) -> now.organizations()
                            .find(OrganizationId.of(text))
                            .map(found -> found.id().value())),
            new Column(
                    "user id",
                    (it, tenant, text) -> {
                        it.members()
                                .insert(Some.user().toBuilder()
                                        .id(UserId.of(text))
                                        .build());
                        it.members().insert(Some.membership(tenant.id(), UserId.of(text)));
                    },
                    (now, tenant, text) -> now.members()
                            .findPerson(tenant.id(), UserId.of(text))
                            .map(found -> found.user().id().value())),
            new Column(
                    "external id",
                    Column::putExternalId,
                    (now, tenant, text) -> now.members()
                            .findPersonByExternalId(tenant.id(), ExternalId.of(text))
                            .map(Person::user)
                            .map(found -> found.externalId().orElseThrow().value())),
            new Column(
                    "workspace id",
                    (it, tenant, text) -> it.workspaces().insert(workspace(tenant, text)),
                    (now, tenant, text) -> now.workspaces()
                            .find(tenant.id(), WorkspaceId.of(text))
                            .map(found -> found.id().value())),
            new Column(
                    "workspace id of a filter",
                    (it, tenant, text) -> it.workspaces().insert(workspace(tenant, text)),
                    (now, tenant, text) -> one(now
                            .workspaces()
                            .list(tenant.id(), WorkspaceFilter.all().only(WorkspaceId.of(text)), PageRequest.first(9))
                            .items()
                            .stream()
                            .map(found -> found.id().value())
                            .toList())),
            new Column(
                    "invite id",
                    (it, tenant, text) -> it.invites()
                            .insert(Some.invite(tenant.id()).toBuilder()
                                    .id(InviteId.of(text))
                                    .build()),
                    (now, tenant, text) -> now.invites()
                            .find(tenant.id(), InviteId.of(text))
                            .map(found -> found.id().value())),
            new Column(
                    "key id",
                    (it, tenant, text) -> it.keys()
                            .insert(Some.key(tenant).toBuilder()
                                    .id(KeyId.of(text))
                                    .build()),
                    (now, tenant, text) -> now.keys()
                            .find(tenant.id(), KeyId.of(text))
                            .map(found -> found.id().value())),
            new Column(
                    "owner",
                    (it, tenant, text) -> it.keys()
                            .insert(Some.key(tenant).toBuilder()
                                    .owner(UserId.of(text))
                                    .build()),
                    (now, tenant, text) -> one(now
                            .keys()
                            .list(
                                    tenant.id(),
                                    KeyFilter.builder().owner(UserId.of(text)).build(),
                                    PageRequest.first(9))
                            .items()
                            .stream()
                            .map(found -> found.owner().orElseThrow().value())
                            .toList())),
            new Column(
                    "group name",
                    (it, tenant, text) -> it.groupMappings()
                            .insert(Some.mapping(tenant.id(), tenant.workspace().id()).toBuilder()
                                    .group(GroupName.of(text))
                                    .build()),
                    (now, tenant, text) -> one(now.groupMappings().ofGroup(tenant.id(), GroupName.of(text)).stream()
                            .map(found -> found.group().value())
                            .toList())),
            new Column(
                    "idempotency key",
                    (it, tenant, text) -> it.idempotency().put(repeat(tenant, "user:mara", text)),
                    (now, tenant, text) -> now.idempotency()
                            .find(tenant.id(), "user:mara", text)
                            .map(IdempotencyRecord::key)),
            new Column(
                    "principal",
                    (it, tenant, text) -> it.idempotency().put(repeat(tenant, text, "key")),
                    (now, tenant, text) ->
                            now.idempotency().find(tenant.id(), text, "key").map(IdempotencyRecord::principal)),
            new Column(
                    "actor",
                    (it, tenant, text) -> it.audit()
                            .append(Some.entry(tenant.id()).toBuilder()
                                    .actor(AuditActor.user(UserId.of(text)))
                                    .build()),
                    (now, tenant, text) ->
                            one(now.audit().list(tenant.id(), AuditFilter.all().by(text), 1, 9).stream()
                                    .map(found -> found.entry().actor().id())
                                    .toList())),
            new Column(
                    "operation",
                    (it, tenant, text) -> it.audit()
                            .append(Some.entry(tenant.id()).toBuilder()
                                    .operation(text)
                                    .build()),
                    (now, tenant, text) ->
                            one(now.audit().list(tenant.id(), AuditFilter.all().ofOperation(text), 1, 9).stream()
                                    .map(found -> found.entry().operation())
                                    .toList())),
            new Column(
                    "workspace of an event",
                    (it, tenant, text) -> it.audit()
                            .append(Some.entry(tenant.id()).toBuilder()
                                    .workspace(WorkspaceId.of(text))
                                    .build()),
                    (now, tenant, text) ->
                            one(now
                                    .audit()
                                    .list(tenant.id(), AuditFilter.all().inWorkspace(WorkspaceId.of(text)), 1, 9)
                                    .stream()
                                    .map(found -> found.entry()
                                            .workspace()
                                            .orElseThrow()
                                            .value())
                                    .toList())));

    /** Names come composed: two that differ in that alone are one before a storage sees them. */
    static final Column WORKSPACE_NAME = new Column(
            "workspace name",
            (it, tenant, text) -> it.workspaces()
                    .insert(Some.workspace(tenant.id()).toBuilder()
                            .name(Name.of(text))
                            .build()),
            (now, tenant, text) -> one(now
                    .workspaces()
                    .list(tenant.id(), WorkspaceFilter.all().named(Name.of(text)), PageRequest.first(9))
                    .items()
                    .stream()
                    .map(found -> found.name().value())
                    .toList()));

    /** Addresses come in lower case, and have no spaces. */
    static final Column EMAIL = new Column(
            "address",
            (it, tenant, text) -> it.members()
                    .insert(Some.user().toBuilder().email(EmailAddress.of(text)).build()),
            (now, tenant, text) -> now.members()
                    .findUser(EmailAddress.of(text))
                    .map(found -> found.email().value()));

    private static void putExternalId(Transaction transaction, Tenant tenant, String text) {
        UserId id = transaction
                .members()
                .insert(Some.user().toBuilder().externalId(ExternalId.of(text)).build())
                .id();
        transaction.members().insert(Some.membership(tenant.id(), id));
    }

    private static Workspace workspace(Tenant tenant, String id) {
        return Some.workspace(tenant.id()).toBuilder().id(WorkspaceId.of(id)).build();
    }

    private static IdempotencyRecord repeat(Tenant tenant, String principal, String key) {
        return new IdempotencyRecord(tenant.id(), principal, key, Some.digest(), List.of(), Some.NOW);
    }

    /** The only one of them. */
    private static Optional<String> one(List<String> found) {
        if (found.size() > 1) {
            throw new AssertionError("more than one was found: " + found);
        }
        return found.stream().findFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
