package dev.workspaces.inmemory;

import dev.workspaces.error.WorkspacesException;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.User;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import dev.workspaces.workspace.Workspace;
import java.time.Instant;
import java.util.function.Function;

/** Calls of a storage with one organization and few ids, at one instant. Each answers with a text of all that it saw. */
public abstract class Calls {
    static final OrganizationId ACME = OrganizationId.of("acme");
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Storage storage;

    Calls(Storage storage) {
        this.storage = storage;
        storage.transact(transaction -> transaction
                .organizations()
                .insert(Organization.builder()
                        .id(ACME)
                        .slug(Slug.of("acme"))
                        .name(Name.of("Acme"))
                        .createdAt(NOW)
                        .updatedAt(NOW)
                        .build()));
    }

    final Storage storage() {
        return storage;
    }

    /** What it answers with, or what it is refused with. */
    final String transact(Function<Transaction, String> work) {
        try {
            return storage.transact(work);
        } catch (WorkspacesException | InterruptedWork expected) {
            return expected.getClass().getSimpleName();
        }
    }

    final void insertUsers() {
        for (int which = 1; which <= 2; which++) {
            User user = User.builder()
                    .id(user(which))
                    .email(email(which))
                    .createdAt(NOW)
                    .updatedAt(NOW)
                    .build();
            storage.transact(transaction -> transaction.members().insert(user));
        }
    }

    static OrganizationMembership membership(int which) {
        return OrganizationMembership.builder()
                .organization(ACME)
                .user(user(which))
                .role(OrganizationRole.OWNER)
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    static Workspace workspace(int which, Slug slug) {
        return Workspace.builder()
                .organization(ACME)
                .id(workspace(which))
                .slug(slug)
                .name(Name.of("Workspace"))
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    static UserId user(int which) {
        return UserId.of("user-" + which);
    }

    static EmailAddress email(int which) {
        return EmailAddress.of("user" + which + "@acme.test");
    }

    static WorkspaceId workspace(int which) {
        return WorkspaceId.of("workspace-" + which);
    }

    static Slug slug(int which) {
        return Slug.of("slug-" + which);
    }

    /** Thrown in the middle of work. */
    static final class InterruptedWork extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
