package dev.workspaces.service;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.KeyVerb;
import java.util.Optional;

/** A new API key. Answers with it and, the first time and to whom it may be shown, its secret. */
public sealed interface IssueKey extends KeyCommand<IssuedKey> {
    /** What it is to be. */
    NewKey wish();

    /** Its type. */
    KeyType type();

    /** Whose it is to be; empty for a service key. */
    default Optional<UserId> owner() {
        return Optional.empty();
    }

    @Override
    default Action action(KeyType type) {
        return KeyVerb.CREATE.on(type);
    }

    @Override
    default Optional<Action> action() {
        return Optional.of(action(type()));
    }

    /**
     * A key of the organization.
     *
     * @param wish what it is to be
     */
    record IssueOrganizationKey(NewKey wish) implements IssueKey {
        @Override
        public KeyType type() {
            return KeyType.ORGANISATION_SERVICE;
        }
    }

    /**
     * A service key of a workspace.
     *
     * @param id the workspace
     * @param wish what it is to be
     */
    record IssueServiceKey(WorkspaceId id, NewKey wish) implements IssueKey {
        @Override
        public KeyType type() {
            return KeyType.WORKSPACE_SERVICE;
        }

        @Override
        public Optional<WorkspaceId> workspace() {
            return Optional.of(id);
        }
    }

    /**
     * A key of a person in a workspace; of oneself or, by whoever may and ranks as high, of another.
     *
     * @param id the workspace
     * @param user whose: a member of the workspace, or an owner or admin of the organization
     * @param wish what it is to be
     */
    record IssueUserKey(WorkspaceId id, UserId user, NewKey wish) implements IssueKey {
        @Override
        public KeyType type() {
            return KeyType.WORKSPACE_USER;
        }

        @Override
        public Optional<WorkspaceId> workspace() {
            return Optional.of(id);
        }

        @Override
        public Optional<UserId> owner() {
            return Optional.of(user);
        }
    }
}
