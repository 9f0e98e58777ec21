package dev.workspaces.testing;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.Scopes;
import java.util.List;
import java.util.Optional;

/** A key as a scenario states it. */
record KeyEntry(
        String id,
        KeyType type,
        Optional<String> workspace,
        Optional<String> user,
        List<String> scopes,
        KeyStatus status,
        Expiry expiry,
        LimitState limits) {
    KeyFacts in(OrganizationId organization, Catalogue catalogue) {
        return fresh(KeyId.of(id), organization)
                .with(Scopes.of(catalogue, scopes))
                .with(status)
                .with(expiry)
                .with(limits);
    }

    private KeyFacts fresh(KeyId key, OrganizationId organization) {
        return switch (type) {
            case ORGANISATION_SERVICE -> KeyFacts.organisationService(key, organization);
            case WORKSPACE_SERVICE -> KeyFacts.workspaceService(key, organization, place());
            case WORKSPACE_USER -> KeyFacts.workspaceUser(key, organization, place(), UserId.of(user.orElseThrow()));
        };
    }

    private WorkspaceId place() {
        return WorkspaceId.of(workspace.orElseThrow());
    }
}
