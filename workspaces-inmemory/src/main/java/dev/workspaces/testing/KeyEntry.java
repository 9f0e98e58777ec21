package dev.workspaces.testing;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
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
        return ApiKey.builder()
                .id(KeyId.of(id))
                .type(type)
                .organization(organization)
                .workspace(workspace.map(WorkspaceId::of))
                .owner(user.map(UserId::of))
                .scopes(Scopes.of(catalogue, scopes))
                .status(status)
                .expiry(expiry)
                .build()
                .facts(limits);
    }
}
