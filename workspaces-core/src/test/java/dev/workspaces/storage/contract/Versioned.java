package dev.workspaces.storage.contract;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.Invite;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.organization.Organization;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Transaction;
import dev.workspaces.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of thing that has a version: how one is made, found and written.
 *
 * @param kind for people
 * @param some one that is not stored yet, in an organization that has its parents
 * @param stamp how to say what is told apart here: when it was created, when it changed, and its version
 * @param stamped the same thing with another stamp
 * @param elsewhere the same thing in another organization; empty for what is not in one
 * @param insert adds one
 * @param update replaces one
 * @param find finds the one that has the ids of this
 * @param delete removes one at its version; empty where there is no way
 */
record Versioned<V>(
        String kind,
        Function<Tenant, V> some,
        Function<V, Stamp> stamp,
        BiFunction<V, Stamp, V> stamped,
        Optional<BiFunction<V, OrganizationId, V>> elsewhere,
        BiFunction<Transaction, V, V> insert,
        BiFunction<Transaction, V, V> update,
        BiFunction<Snapshot, V, Optional<V>> find,
        Optional<BiConsumer<Transaction, V>> delete) {
    /** What every such thing has. */
    record Stamp(Instant createdAt, Instant updatedAt, long version) {
        Stamp at(long other) {
            return new Stamp(createdAt, updatedAt, other);
        }
    }

    static final Versioned<Organization> ORGANIZATION = new Versioned<>(
            "organization",
            acme -> Some.organization(),
            it -> new Stamp(it.createdAt(), it.updatedAt(), it.version()),
            (it, stamp) -> it.toBuilder()
                    .createdAt(stamp.createdAt())
                    .updatedAt(stamp.updatedAt())
                    .version(stamp.version())
                    .build(),
            Optional.empty(),
            (transaction, it) -> transaction.organizations().insert(it),
            (transaction, it) -> transaction.organizations().update(it),
            (now, it) -> now.organizations().find(it.id()),
            Optional.of((transaction, it) -> transaction.organizations().delete(it.id(), it.version())));

    static final Versioned<User> USER = new Versioned<>(
            "user",
            acme -> Some.user(),
            it -> new Stamp(it.createdAt(), it.updatedAt(), it.version()),
            (it, stamp) -> it.toBuilder()
                    .createdAt(stamp.createdAt())
                    .updatedAt(stamp.updatedAt())
                    .version(stamp.version())
                    .build(),
            Optional.empty(),
            (transaction, it) -> transaction.members().insert(it),
            (transaction, it) -> transaction.members().update(it),
            (now, it) -> now.members().findUser(it.email()),
            Optional.empty());

    static final Versioned<OrganizationMembership> MEMBERSHIP = new Versioned<>(
            "membership",
            acme -> Some.membership(acme.id(), acme.stranger().id()),
            it -> new Stamp(it.createdAt(), it.updatedAt(), it.version()),
            (it, stamp) -> it.toBuilder()
                    .createdAt(stamp.createdAt())
                    .updatedAt(stamp.updatedAt())
                    .version(stamp.version())
                    .build(),
            Optional.of((it, other) -> it.toBuilder().organization(other).build()),
            (transaction, it) -> transaction.members().insert(it),
            (transaction, it) -> transaction.members().update(it),
            (now, it) -> now.members().findMembership(it.organization(), it.user()),
            Optional.of((transaction, it) -> transaction.members().delete(it.organization(), it.user(), it.version())));

    static final Versioned<Workspace> WORKSPACE = new Versioned<>(
            "workspace",
            acme -> Some.workspace(acme.id()),
            it -> new Stamp(it.createdAt(), it.updatedAt(), it.version()),
            (it, stamp) -> it.toBuilder()
                    .createdAt(stamp.createdAt())
                    .updatedAt(stamp.updatedAt())
                    .version(stamp.version())
                    .build(),
            Optional.of((it, other) -> it.toBuilder().organization(other).build()),
            (transaction, it) -> transaction.workspaces().insert(it),
            (transaction, it) -> transaction.workspaces().update(it),
            (now, it) -> now.workspaces().find(it.organization(), it.id()),
            Optional.of(
                    (transaction, it) -> transaction.workspaces().delete(it.organization(), it.id(), it.version())));

    static final Versioned<WorkspaceMembership> WORKSPACE_MEMBERSHIP = new Versioned<>(
            "workspace membership",
            acme -> Some.membership(acme.id(), acme.other().id(), acme.user().id()),
            it -> new Stamp(it.createdAt(), it.updatedAt(), it.version()),
            (it, stamp) -> it.toBuilder()
                    .createdAt(stamp.createdAt())
                    .updatedAt(stamp.updatedAt())
                    .version(stamp.version())
                    .build(),
            Optional.of((it, other) -> it.toBuilder().organization(other).build()),
            (transaction, it) -> transaction.members().insert(it),
            (transaction, it) -> transaction.members().update(it),
            (now, it) -> now.members().findMembership(it.organization(), it.workspace(), it.user()),
            Optional.of((transaction, it) ->
                    transaction.members().delete(it.organization(), it.workspace(), it.user(), it.version())));

    static final Versioned<Invite> INVITE = new Versioned<>(
            "invite",
            acme -> Some.invite(acme.id()),
            it -> new Stamp(it.createdAt(), it.updatedAt(), it.version()),
            (it, stamp) -> it.toBuilder()
                    .createdAt(stamp.createdAt())
                    .updatedAt(stamp.updatedAt())
                    .version(stamp.version())
                    .build(),
            Optional.of((it, other) -> it.toBuilder().organization(other).build()),
            (transaction, it) -> transaction.invites().insert(it),
            (transaction, it) -> transaction.invites().update(it),
            (now, it) -> now.invites().find(it.organization(), it.id()),
            Optional.empty());

    static final Versioned<GroupMapping> GROUP_MAPPING = new Versioned<>(
            "group mapping",
            acme -> Some.mapping(acme.id(), acme.workspace().id()),
            it -> new Stamp(it.createdAt(), it.updatedAt(), it.version()),
            (it, stamp) -> it.toBuilder()
                    .createdAt(stamp.createdAt())
                    .updatedAt(stamp.updatedAt())
                    .version(stamp.version())
                    .build(),
            Optional.of((it, other) -> it.toBuilder().organization(other).build()),
            (transaction, it) -> transaction.groupMappings().insert(it),
            (transaction, it) -> transaction.groupMappings().update(it),
            (now, it) -> now.groupMappings().find(it.organization(), it.group(), it.workspace()),
            Optional.of((transaction, it) ->
                    transaction.groupMappings().delete(it.organization(), it.group(), it.workspace(), it.version())));

    static final Versioned<ApiKey> KEY = new Versioned<>(
            "key",
            Some::key,
            it -> new Stamp(it.createdAt(), it.updatedAt(), it.version()),
            (it, stamp) -> it.toBuilder()
                    .createdAt(stamp.createdAt())
                    .updatedAt(stamp.updatedAt())
                    .version(stamp.version())
                    .build(),
            Optional.of((it, other) ->
                    it.toBuilder().organization(other).secret(Some.secret()).build()),
            (transaction, it) -> transaction.keys().insert(it),
            (transaction, it) -> transaction.keys().update(it),
            (now, it) -> now.keys().find(it.organization(), it.id()),
            Optional.empty());

    /** Every kind. */
    static final List<Versioned<?>> ALL =
            List.of(ORGANIZATION, USER, MEMBERSHIP, WORKSPACE, WORKSPACE_MEMBERSHIP, INVITE, GROUP_MAPPING, KEY);

    V at(V value, long version) {
        return stamped.apply(value, stamp.apply(value).at(version));
    }

    @Override
    public String toString() {
        return kind;
    }
}
