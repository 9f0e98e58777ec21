package dev.workspaces.service;

import dev.workspaces.audit.FieldChange;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.organization.Organization;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Transaction;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Something is not there any more.
 *
 * @param remove takes it away
 */
record End<T>(T before, BiConsumer<Transaction, T> remove, AuditFields<T> fields, List<FactChange> facts)
        implements Effect {
    static End<Organization> organization(Organization before) {
        return new End<>(
                before,
                (tx, it) -> tx.organizations().delete(it.id(), it.version()),
                AuditFields.ORGANIZATION,
                List.of(FactChange.ofOrganization()));
    }

    static End<OrganizationMembership> membership(OrganizationMembership before) {
        return new End<>(
                before,
                (tx, it) -> tx.members().delete(it.organization(), it.user(), it.version()),
                AuditFields.MEMBERSHIP,
                List.of(FactChange.ofMembership(before.user())));
    }

    static End<Workspace> workspace(Workspace before) {
        return new End<>(
                before,
                (tx, it) -> tx.workspaces().delete(it.organization(), it.id(), it.version()),
                AuditFields.WORKSPACE,
                List.of(FactChange.ofWorkspace(before.id())));
    }

    static End<WorkspaceMembership> member(WorkspaceMembership before) {
        return new End<>(
                before,
                (tx, it) -> tx.members().delete(it.organization(), it.workspace(), it.user(), it.version()),
                AuditFields.WORKSPACE_MEMBERSHIP,
                List.of(FactChange.ofMembership(before.workspace(), before.user())));
    }

    static End<GroupMapping> mapping(GroupMapping before) {
        return new End<>(
                before,
                (tx, it) -> tx.groupMappings().delete(it.organization(), it.group(), it.workspace(), it.version()),
                AuditFields.GROUP_MAPPING,
                List.of());
    }

    @Override
    public void applyTo(Transaction transaction) {
        remove.accept(transaction, before);
    }

    @Override
    public List<FieldChange> changes() {
        return fields.changes(Optional.of(before), Optional.empty());
    }
}
