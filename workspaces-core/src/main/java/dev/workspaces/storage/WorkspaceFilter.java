package dev.workspaces.storage;

import dev.workspaces.id.Name;
import dev.workspaces.id.NamePart;
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
 * @param part what is in their name; empty for anything
 */
public record WorkspaceFilter(
        Optional<UserId> member,
        Optional<WorkspaceId> only,
        Optional<WorkspaceStatus> status,
        Optional<Name> name,
        Optional<NamePart> part) {
    private static final WorkspaceFilter ALL = new WorkspaceFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** All of them. */
    public static WorkspaceFilter all() {
        return ALL;
    }

    /** Of these, those that somebody has a membership in. */
    public WorkspaceFilter ofMember(UserId user) {
        return new WorkspaceFilter(Optional.of(user), only, status, name, part);
    }

    /** Of these, this one. */
    public WorkspaceFilter only(WorkspaceId workspace) {
        return new WorkspaceFilter(member, Optional.of(workspace), status, name, part);
    }

    /** Of these, those in this state. */
    public WorkspaceFilter withStatus(WorkspaceStatus wanted) {
        return new WorkspaceFilter(member, only, Optional.of(wanted), name, part);
    }

    /** Of these, those of this name. */
    public WorkspaceFilter named(Name wanted) {
        return new WorkspaceFilter(member, only, status, Optional.of(wanted), part);
    }

    /** Of these, those that have this in their name. */
    public WorkspaceFilter having(NamePart wanted) {
        return new WorkspaceFilter(member, only, status, name, Optional.of(wanted));
    }
}
