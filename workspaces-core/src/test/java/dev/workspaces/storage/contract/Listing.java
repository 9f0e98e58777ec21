package dev.workspaces.storage.contract;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.id.NamePart;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.Person;
import dev.workspaces.member.WorkspaceMember;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.storage.InviteFilter;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.MemberFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Transaction;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A list that comes in pages: how it is filled, read and counted.
 *
 * @param name for people
 * @param add adds an item to the list of this organization
 * @param remove takes it out of the list
 * @param page reads
 * @param count counts
 * @param place where an item stands
 */
record Listing<V>(
        String name,
        Adding add,
        BiConsumer<Transaction, V> remove,
        Reading<V> page,
        Counting count,
        Function<V, Place> place) {
    /** When an item was created, and what tells it from others created then. */
    record Place(Instant createdAt, String id) {}

    /** Adds an item that is to stand at a place. */
    interface Adding {
        void to(Transaction transaction, Tenant tenant, Place place);
    }

    /** Reads a page. */
    interface Reading<V> {
        Page<V> of(Snapshot now, Tenant tenant, PageRequest request);
    }

    /** Counts. */
    interface Counting {
        long of(Snapshot now, Tenant tenant);
    }

    private static final Name LAB = Name.of("Lab");
    private static final PersonFilter ADMINS = PersonFilter.all().withRole(OrganizationRole.ADMIN);
    private static final MemberFilter MEMBERS = MemberFilter.all().withRole(WorkspaceRole.MEMBER);
    private static final InviteFilter PENDING = InviteFilter.all().withStatus(InviteStatus.PENDING);
    private static final InviteFilter OVER =
            InviteFilter.all().withStatus(InviteStatus.EXPIRED).asOf(Instant.MAX);

    static final List<Listing<?>> ALL = List.of(
            workspaces("workspaces", tenant -> WorkspaceFilter.all()),
            workspaces("workspaces of a name", tenant -> WorkspaceFilter.all().named(LAB)),
            workspaces(
                    "workspaces with a part in their name",
                    tenant -> WorkspaceFilter.all().having(NamePart.of("AB"))),
            workspaces("workspaces in a state", tenant -> WorkspaceFilter.all().withStatus(WorkspaceStatus.ARCHIVED)),
            workspaces(
                    "workspaces of a member",
                    tenant -> WorkspaceFilter.all().ofMember(tenant.stranger().id())),
            people("people", PersonFilter.all()),
            people("people of a role", ADMINS),
            members("members of a workspace", MemberFilter.all()),
            members("members of a workspace of a role", MEMBERS),
            invites("invites", InviteFilter.all()),
            invites("invites in a state", PENDING),
            invites("invites that are over", OVER),
            mappings(),
            keys("keys", tenant -> KeyFilter.all()),
            keys(
                    "keys of a workspace",
                    tenant -> KeyFilter.inWorkspace(tenant.workspace().id())));

    private static Listing<Workspace> workspaces(String name, Function<Tenant, WorkspaceFilter> filter) {
        return new Listing<>(
                name,
                (transaction, tenant, place) -> {
                    WorkspaceId id = WorkspaceId.of(place.id());
                    transaction
                            .workspaces()
                            .insert(Some.workspace(tenant.id()).toBuilder()
                                    .id(id)
                                    .name(LAB)
                                    .status(WorkspaceStatus.ARCHIVED)
                                    .createdAt(place.createdAt())
                                    .build());
                    belong(transaction, tenant);
                    transaction
                            .members()
                            .insert(Some.membership(
                                    tenant.id(), id, tenant.stranger().id()));
                },
                (transaction, it) -> transaction.workspaces().delete(it.organization(), it.id(), it.version()),
                (now, tenant, request) -> now.workspaces().list(tenant.id(), filter.apply(tenant), request),
                (now, tenant) -> now.workspaces().count(tenant.id(), filter.apply(tenant)),
                it -> new Place(it.createdAt(), it.id().value()));
    }

    private static void belong(Transaction transaction, Tenant tenant) {
        OrganizationMembership membership =
                Some.membership(tenant.id(), tenant.stranger().id());
        if (transaction.members().findMembership(tenant.id(), membership.user()).isEmpty()) {
            transaction.members().insert(membership);
        }
    }

    private static Listing<Person> people(String name, PersonFilter filter) {
        return new Listing<>(
                name,
                Listing::person,
                (transaction, it) -> transaction
                        .members()
                        .delete(
                                it.membership().organization(),
                                it.user().id(),
                                it.membership().version()),
                (now, tenant, request) -> now.members().people(tenant.id(), filter, request),
                (now, tenant) -> now.members().countPeople(tenant.id(), filter),
                it -> new Place(it.membership().createdAt(), it.user().id().value()));
    }

    /** An admin; their user is there already where two organizations get the same people. */
    private static void person(Transaction transaction, Tenant tenant, Place place) {
        UserId id = UserId.of(place.id());
        if (!transaction.members().belongsElsewhere(tenant.id(), id)) {
            transaction.members().insert(Some.user().toBuilder().id(id).build());
        }
        transaction
                .members()
                .insert(Some.membership(tenant.id(), id).toBuilder()
                        .role(OrganizationRole.ADMIN)
                        .createdAt(place.createdAt())
                        .build());
    }

    private static Listing<WorkspaceMember> members(String name, MemberFilter filter) {
        return new Listing<>(
                name,
                (transaction, tenant, place) -> {
                    person(transaction, tenant, place);
                    WorkspaceMembership membership =
                            Some.membership(tenant.id(), tenant.workspace().id(), UserId.of(place.id()));
                    transaction
                            .members()
                            .insert(membership.toBuilder()
                                    .createdAt(place.createdAt())
                                    .build());
                },
                (transaction, it) -> transaction
                        .members()
                        .delete(
                                it.membership().organization(),
                                it.membership().workspace(),
                                it.membership().user(),
                                it.membership().version()),
                (now, tenant, request) ->
                        now.members().members(tenant.id(), tenant.workspace().id(), filter, request),
                (now, tenant) -> now.members()
                        .countMembers(tenant.id(), tenant.workspace().id(), filter),
                it -> new Place(
                        it.membership().createdAt(), it.membership().user().value()));
    }

    private static Listing<Invite> invites(String name, InviteFilter filter) {
        return new Listing<>(
                name,
                (transaction, tenant, place) -> transaction
                        .invites()
                        .insert(Some.invite(tenant.id()).toBuilder()
                                .id(InviteId.of(place.id()))
                                .createdAt(place.createdAt())
                                .build()),
                (transaction, it) -> transaction
                        .invites()
                        .update(it.toBuilder().status(InviteStatus.CANCELLED).build()),
                (now, tenant, request) -> now.invites().list(tenant.id(), filter, request),
                (now, tenant) -> now.invites().count(tenant.id(), filter),
                it -> new Place(it.createdAt(), it.id().value()));
    }

    private static Listing<GroupMapping> mappings() {
        return new Listing<>(
                "group mappings",
                (transaction, tenant, place) -> transaction
                        .groupMappings()
                        .insert(Some.mapping(tenant.id(), tenant.workspace().id()).toBuilder()
                                .group(GroupName.of(place.id()))
                                .createdAt(place.createdAt())
                                .build()),
                (transaction, it) ->
                        transaction.groupMappings().delete(it.organization(), it.group(), it.workspace(), it.version()),
                (now, tenant, request) -> now.groupMappings().list(tenant.id(), request),
                (now, tenant) -> now.groupMappings().count(tenant.id()),
                it -> new Place(it.createdAt(), it.group().value()));
    }

    private static Listing<ApiKey> keys(String name, Function<Tenant, KeyFilter> filter) {
        return new Listing<>(
                name,
                (transaction, tenant, place) -> transaction
                        .keys()
                        .insert(Some.key(tenant).toBuilder()
                                .id(KeyId.of(place.id()))
                                .createdAt(place.createdAt())
                                .build()),
                (transaction, it) -> {},
                (now, tenant, request) -> now.keys().list(tenant.id(), filter.apply(tenant), request),
                (now, tenant) -> now.keys().count(tenant.id(), filter.apply(tenant)),
                it -> new Place(it.createdAt(), it.id().value()));
    }

    @Override
    public String toString() {
        return name;
    }
}
