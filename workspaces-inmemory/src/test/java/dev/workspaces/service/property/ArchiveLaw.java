package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.service.WorkspaceCommand.RestoreWorkspace;
import dev.workspaces.workspace.Workspace;
import java.util.Map;
import java.util.Optional;

/** Invariant 9: an archived workspace keeps everything and gets nothing; one that is not empty is never deleted. */
final class ArchiveLaw implements Law {
    @Override
    public void check(Moment moment) {
        moment.before().organizations().forEach((id, before) -> {
            Chapter after = moment.after().of(id);
            before.workspaces().forEach((workspace, was) -> {
                boolean isThere = after.workspaces().containsKey(workspace);
                require(isThere || isEmpty(moment, workspace), workspace + " was deleted with what is in it");
                if (isThere && was.status() == WorkspaceStatus.ARCHIVED) {
                    keeps(moment, before, after, was);
                }
            });
        });
    }

    private static boolean isEmpty(Moment moment, WorkspaceId workspace) {
        return moment.life().kept().getOrDefault(workspace, 0L) == 0;
    }

    private static void keeps(Moment moment, Chapter before, Chapter after, Workspace was) {
        Workspace is = Optional.ofNullable(after.workspaces().get(was.id())).orElseThrow();
        require(moment.isDone(RestoreWorkspace.class) || isSame(was, is), was.id() + " changed while archived");
        for (Map.Entry<Chapter.Row, WorkspaceMembership> row : after.members().entrySet()) {
            WorkspaceMembership earlier = before.members().get(row.getKey());
            boolean isHere = row.getKey().workspace().equals(was.id());
            require(
                    !isHere || (earlier != null && !isMore(row.getValue(), earlier)),
                    row.getKey() + " was given something in an archived workspace");
        }
    }

    /** Archiving once more counts the version up, and changes nothing else. */
    private static boolean isSame(Workspace was, Workspace is) {
        return was.equals(is.toBuilder()
                .version(was.version())
                .updatedAt(was.updatedAt())
                .build());
    }

    private static boolean isMore(WorkspaceMembership is, WorkspaceMembership was) {
        return is.role().compareTo(was.role()) > 0
                || !is.given().equals(was.given())
                || !was.groups().entrySet().containsAll(is.groups().entrySet());
    }
}
