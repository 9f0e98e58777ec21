package dev.workspaces.storage.contract;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.member.User;
import dev.workspaces.organization.Organization;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import dev.workspaces.workspace.Workspace;

/**
 * An organization of a test's own, and what most things need to be there.
 *
 * @param organization with the two workspaces
 * @param user who belongs to it, and to the workspace
 * @param stranger who does not
 * @param workspace that the user belongs to
 * @param other workspace, which nobody belongs to
 */
record Tenant(Organization organization, User user, User stranger, Workspace workspace, Workspace other) {
    /** A new one in this storage. */
    static Tenant in(Storage storage) {
        Tenant tenant = none();
        return storage.transact(tenant::allInsertedIn);
    }

    /** With the people. */
    Tenant allInsertedIn(Transaction transaction) {
        transaction.members().insert(user);
        transaction.members().insert(stranger);
        return insertedIn(transaction);
    }

    /** One that is stored nowhere. */
    static Tenant none() {
        Organization organization = Some.organization();
        return new Tenant(
                organization,
                Some.user(),
                Some.user(),
                Some.workspace(organization.id()),
                Some.workspace(organization.id()));
    }

    /** Another organization with the same people, and with workspaces of the same ids and slugs. */
    Tenant twin(Storage storage) {
        Organization twin = Some.organization();
        return storage.transact(transaction -> new Tenant(
                        twin,
                        user,
                        stranger,
                        workspace.toBuilder().organization(twin.id()).build(),
                        other.toBuilder().organization(twin.id()).build())
                .insertedIn(transaction));
    }

    private Tenant insertedIn(Transaction transaction) {
        transaction.organizations().insert(organization);
        transaction.workspaces().insert(workspace);
        transaction.workspaces().insert(other);
        transaction.members().insert(Some.membership(id(), user.id()));
        transaction.members().insert(Some.membership(id(), workspace.id(), user.id()));
        return this;
    }

    OrganizationId id() {
        return organization.id();
    }
}
