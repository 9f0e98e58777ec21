package dev.workspaces.service;

import dev.workspaces.audit.FieldChange;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.Invite;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.organization.Organization;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Transaction;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Something is added, or is another from then on.
 *
 * @param insert adds it
 * @param update replaces it
 */
record Save<T>(
        Optional<T> before,
        T after,
        BiConsumer<Transaction, T> insert,
        BiConsumer<Transaction, T> update,
        AuditFields<T> fields,
        List<FactChange> facts)
        implements Effect {
    static Save<Organization> organization(Optional<Organization> before, Organization after) {
        return new Save<>(
                before,
                after,
                (tx, it) -> tx.organizations().insert(it),
                (tx, it) -> tx.organizations().update(it),
                AuditFields.ORGANIZATION,
                List.of(FactChange.ofOrganization()));
    }

    static Save<User> user(Optional<User> before, User after) {
        return new Save<>(
                before,
                after,
                (tx, it) -> tx.members().insert(it),
                (tx, it) -> tx.members().update(it),
                AuditFields.USER,
                List.of());
    }

    static Save<OrganizationMembership> membership(
            Optional<OrganizationMembership> before, OrganizationMembership after) {
        return new Save<>(
                before,
                after,
                (tx, it) -> tx.members().insert(it),
                (tx, it) -> tx.members().update(it),
                AuditFields.MEMBERSHIP,
                List.of(FactChange.ofMembership(after.user())));
    }

    static Save<Workspace> workspace(Optional<Workspace> before, Workspace after) {
        return new Save<>(
                before,
                after,
                (tx, it) -> tx.workspaces().insert(it),
                (tx, it) -> tx.workspaces().update(it),
                AuditFields.WORKSPACE,
                List.of(FactChange.ofWorkspace(after.id())));
    }

    static Save<WorkspaceMembership> member(Optional<WorkspaceMembership> before, WorkspaceMembership after) {
        return new Save<>(
                before,
                after,
                (tx, it) -> tx.members().insert(it),
                (tx, it) -> tx.members().update(it),
                AuditFields.WORKSPACE_MEMBERSHIP,
                List.of(FactChange.ofMembership(after.workspace(), after.user())));
    }

    static Save<Invite> invite(Optional<Invite> before, Invite after) {
        return new Save<>(
                before,
                after,
                (tx, it) -> tx.invites().insert(it),
                (tx, it) -> tx.invites().update(it),
                AuditFields.INVITE,
                List.of());
    }

    static Save<ApiKey> key(Optional<ApiKey> before, ApiKey after) {
        return new Save<>(
                before,
                after,
                (tx, it) -> tx.keys().insert(it),
                (tx, it) -> tx.keys().update(it),
                AuditFields.API_KEY,
                List.of(FactChange.ofKey(after.id())));
    }

    static Save<GroupMapping> mapping(Optional<GroupMapping> before, GroupMapping after) {
        return new Save<>(
                before,
                after,
                (tx, it) -> tx.groupMappings().insert(it),
                (tx, it) -> tx.groupMappings().update(it),
                AuditFields.GROUP_MAPPING,
                List.of());
    }

    @Override
    public void applyTo(Transaction transaction) {
        (before.isPresent() ? update : insert).accept(transaction, after);
    }

    @Override
    public List<FieldChange> changes() {
        return fields.changes(before, Optional.of(after));
    }
}
