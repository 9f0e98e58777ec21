package dev.workspaces.storage;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.KeyType;
import java.util.Optional;

/**
 * Some of an organization's keys: those that are all of this.
 *
 * @param type their type
 * @param workspace where; empty for anywhere
 * @param owner whose; empty for anybody's and nobody's
 */
public record KeyReach(KeyType type, Optional<WorkspaceId> workspace, Optional<UserId> owner) {
    /** All of a type. */
    public static KeyReach all(KeyType type) {
        return new KeyReach(type, Optional.empty(), Optional.empty());
    }

    /** All of a type in a workspace. */
    public static KeyReach inWorkspace(WorkspaceId workspace, KeyType type) {
        return new KeyReach(type, Optional.of(workspace), Optional.empty());
    }

    /** Of these, somebody's. */
    public KeyReach ofOwner(UserId user) {
        return new KeyReach(type, workspace, Optional.of(user));
    }

    /** Whether this key is one of them. */
    public boolean contains(ApiKey key) {
        return key.type() == type
                && (workspace.isEmpty() || key.workspace().equals(workspace))
                && (owner.isEmpty() || key.owner().equals(owner));
    }
}
