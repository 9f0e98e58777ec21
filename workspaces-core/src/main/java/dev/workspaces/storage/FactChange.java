package dev.workspaces.storage;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.Optional;

/**
 * What changed of what decisions read. Whoever keeps such facts drops exactly these.
 *
 * @param kind which kind of fact
 * @param workspace of which workspace; empty where the fact is of none
 * @param user of which person; empty where the fact is of none
 * @param key of which key; empty where the fact is of none
 */
public record FactChange(Kind kind, Optional<WorkspaceId> workspace, Optional<UserId> user, Optional<KeyId> key) {
    /** Which kind of fact. */
    public enum Kind {
        /** The organization: its settings, or that it is there. */
        ORGANIZATION,

        /** Somebody's membership in the organization. */
        MEMBERSHIP,

        /** A workspace: its status, its overrides, or that it is there. */
        WORKSPACE,

        /** Somebody's membership in a workspace. */
        WORKSPACE_MEMBERSHIP,

        /** A key: what it holds, whether it works, its secrets, or that it is there; its workspace's going says that it is gone. */
        KEY
    }

    /** The organization changed. */
    public static FactChange ofOrganization() {
        return new FactChange(Kind.ORGANIZATION, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Somebody's membership in the organization changed. */
    public static FactChange ofMembership(UserId user) {
        return new FactChange(Kind.MEMBERSHIP, Optional.empty(), Optional.of(user), Optional.empty());
    }

    /** A workspace changed. */
    public static FactChange ofWorkspace(WorkspaceId workspace) {
        return new FactChange(Kind.WORKSPACE, Optional.of(workspace), Optional.empty(), Optional.empty());
    }

    /** Somebody's membership in a workspace changed. */
    public static FactChange ofMembership(WorkspaceId workspace, UserId user) {
        return new FactChange(Kind.WORKSPACE_MEMBERSHIP, Optional.of(workspace), Optional.of(user), Optional.empty());
    }

    /** A key changed. */
    public static FactChange ofKey(KeyId key) {
        return new FactChange(Kind.KEY, Optional.empty(), Optional.empty(), Optional.of(key));
    }
}
