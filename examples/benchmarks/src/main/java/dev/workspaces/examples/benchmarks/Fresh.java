package dev.workspaces.examples.benchmarks;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;

/** Copies identifiers down to their characters, as parsing a request does: equal to the world's, never the same. */
final class Fresh {
    private Fresh() {}

    static OrganizationId copy(OrganizationId id) {
        return OrganizationId.of(copy(id.value()));
    }

    static WorkspaceId copy(WorkspaceId id) {
        return WorkspaceId.of(copy(id.value()));
    }

    static UserId copy(UserId id) {
        return UserId.of(copy(id.value()));
    }

    static KeyId copy(KeyId id) {
        return KeyId.of(copy(id.value()));
    }

    private static String copy(String text) {
        return String.valueOf(text.toCharArray());
    }
}
