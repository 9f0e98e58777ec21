package dev.workspaces.storage.contract;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.member.User;
import dev.workspaces.organization.Organization;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import dev.workspaces.workspace.Workspace;

/**
 * An organization of a test's own, with somebody who belongs to it and to its workspace: what most things need to be there.
 *
 * @param organization stored
 * @param user stored, and a member of both
 * @param workspace stored
 */
record Tenant(Organization organization, User user, Workspace workspace) {
    /** A new one in this storage. */
    static Tenant in(Storage storage) {
        return storage.transact(Tenant::in);
    }

    /** A new one, written in this transaction. */
    static Tenant in(Transaction transaction) {
        Organization organization = transaction.organizations().insert(Some.organization());
        User user = transaction.members().insert(Some.user());
        transaction.members().insert(Some.membership(organization.id(), user.id()));
        Workspace workspace = transaction.workspaces().insert(Some.workspace(organization.id()));
        transaction.members().insert(Some.membership(organization.id(), workspace.id(), user.id()));
        return new Tenant(organization, user, workspace);
    }

    OrganizationId id() {
        return organization.id();
    }
}
