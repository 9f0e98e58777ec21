package dev.workspaces.storage.contract;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;

/**
 * An organization with two owners, each of whom steps down only if another one stays: an invariant over two rows, which both
 * break if neither sees what the other does.
 */
record TwoOwners(OrganizationId organization, UserId one, UserId other) {
    static TwoOwners in(Storage storage) {
        Tenant acme = Tenant.in(storage);
        OrganizationMembership one = owner(acme, acme.user().id());
        OrganizationMembership other = owner(acme, acme.stranger().id());
        return storage.transact(transaction -> {
            transaction.members().update(one);
            transaction.members().insert(other);
            return new TwoOwners(acme.id(), one.user(), other.user());
        });
    }

    private static OrganizationMembership owner(Tenant acme, UserId user) {
        return Some.membership(acme.id(), user).toBuilder()
                .role(OrganizationRole.OWNER)
                .build();
    }

    void oneGoes(Storage storage, boolean isLocking) {
        storage.transact(transaction -> stepDown(transaction, one, isLocking));
    }

    void otherGoes(Storage storage, boolean isLocking) {
        storage.transact(transaction -> stepDown(transaction, other, isLocking));
    }

    private boolean stepDown(Transaction transaction, UserId user, boolean isLocking) {
        if (isLocking) {
            transaction.lock(organization);
        }
        boolean mayGo = transaction.members().countActiveOwners(organization) > 1;
        if (mayGo) {
            OrganizationMembership now =
                    transaction.members().findMembership(organization, user).orElseThrow();
            transaction
                    .members()
                    .update(now.toBuilder().role(OrganizationRole.MEMBER).build());
        }
        return mayGo;
    }

    /** How many owners there are. */
    long left(Storage storage) {
        return storage.<Long>read(now -> now.members().countActiveOwners(organization));
    }
}
