package dev.workspaces.storage;

import dev.workspaces.id.Name;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.WorkspaceStatus;
import java.util.Optional;

/**
 * Which workspaces a list holds: those that match all of this.
 *
 * @param member who has a membership in them; empty for anybody
 * @param only the one that it is; empty for any
 * @param status whether they are in use; empty for any
 * @param name what they are called, exactly; empty for anything
 */
public record WorkspaceFilter(
        Optional<UserId> member, Optional<WorkspaceId> only, Optional<WorkspaceStatus> status, Optional<Name> name) {
    private static final WorkspaceFilter ALL =
            new WorkspaceFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** All of them. */
    public static WorkspaceFilter all() {
        return ALL;
    }

    /** Of these, those that somebody has a membership in. */
    public WorkspaceFilter ofMember(UserId user) {
        return new WorkspaceFilter(Optional.of(user), only, status, name);
    }

    /** Of these, this one. */
    public WorkspaceFilter only(WorkspaceId workspace) {
        return new WorkspaceFilter(member, Optional.of(workspace), status, name);
    }

    /** Of these, those in this state. */
    public WorkspaceFilter in(WorkspaceStatus wanted) {
        return new WorkspaceFilter(member, only, Optional.of(wanted), name);
    }

    /** Of these, those of this name. */
    public WorkspaceFilter named(Name wanted) {
        return new WorkspaceFilter(member, only, status, Optional.of(wanted));
    }
}
