package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.Command;
import dev.workspaces.service.GroupCommand.SyncGroup;
import dev.workspaces.service.GroupCommand.UnmapGroup;
import dev.workspaces.service.MemberCommand;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.MemberCommand.ChangeWorkspaceRole;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.service.OrganizationCommand.DeleteOrganization;
import dev.workspaces.service.PersonCommand.LeaveOrganization;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invariants 4 and 5: each membership in a workspace that a command changed is one that it may change, and was within its giver's means. */
final class RowsGiven {
    private final Moment moment;
    private final Command<?> command;
    private final Giver giver;
    private final Chapter before;
    private final Chapter after;

    RowsGiven(Moment moment, Attempt.OfCommand of) {
        this.moment = moment;
        this.command = of.command();
        this.giver = Giver.of(moment.before(), of.who());
        this.before = moment.before().of(giver.organization());
        this.after = moment.after().of(giver.organization());
    }

    void check() {
        Set<Chapter.Row> rows = new HashSet<>(before.members().keySet());
        rows.addAll(after.members().keySet());
        for (Chapter.Row row : rows) {
            WorkspaceMembership was = before.members().get(row);
            WorkspaceMembership is = after.members().get(row);
            if (was == null || !was.equals(is)) {
                changed(row, was, is);
            }
        }
    }

    private void changed(Chapter.Row row, @Nullable WorkspaceMembership was, @Nullable WorkspaceMembership is) {
        if (command instanceof SyncGroup sync) {
            byGroup(sync.group(), row, was, is);
        } else if (command instanceof UnmapGroup unmap) {
            require(unmap.id().equals(row.workspace()), "unmapping changed another workspace: " + row);
            byGroup(unmap.group(), row, was, is);
        } else if (command instanceof CreateWorkspace create) {
            from(create, row, was, is);
        } else if (command instanceof MemberCommand) {
            byHand(row, was, is);
        } else {
            require(is == null && ends(row), "this does not change " + row);
        }
    }

    /** Whether this membership goes with something else that goes. */
    private boolean ends(Chapter.Row row) {
        return command instanceof DeleteOrganization
                || (command instanceof RemovePerson remove && remove.user().equals(row.user()))
                || (command instanceof LeaveOrganization && giver.is(row.user()))
                || (command instanceof DeleteWorkspace delete && delete.id().equals(row.workspace()));
    }

    /** With a new workspace, decided as if it were there. */
    private void from(
            CreateWorkspace create,
            Chapter.Row row,
            @Nullable WorkspaceMembership was,
            @Nullable WorkspaceMembership is) {
        boolean isNew = !before.workspaces().containsKey(row.workspace());
        WorkspaceRole wanted = create.members().get(row.user());
        if (!isNew || was != null || is == null || wanted == null) {
            throw new AssertionError("this does not change " + row);
        }
        require(is.given().equals(Optional.of(wanted)), row + " is not as it was asked for");
        require(giver.mayGive(wanted, row.workspace()), row + " was given " + wanted + " by who could not");
        require(
                new Giver(moment.after(), giver.organization(), giver.principal())
                        .may(Actions.WORKSPACE_USERS_CREATE, Optional.of(row.workspace())),
                row + " came by who may add nobody");
    }

    private void byHand(Chapter.Row row, @Nullable WorkspaceMembership was, @Nullable WorkspaceMembership is) {
        Optional<WorkspaceId> place = Optional.of(row.workspace());
        require(names(row), "this does not change " + row);
        if (is != null) {
            require(giver.mayGive(is.role(), row.workspace()), row + " was given " + is.role() + " by who could not");
        }
        if (was != null && !giver.is(row.user())) {
            require(giver.mayChange(row.user(), place), row + " was changed by who does not rank above them");
        }
        if (was != null && giver.is(row.user())) {
            require(is == null || was.given().isPresent(), row + " made their own for good what a group gave");
        }
        if (command instanceof RemoveMember) {
            require(
                    giver.rankOf(row.user(), place) < Giver.ADMIN,
                    "an owner or admin of the organization was removed: " + row);
        }
    }

    private boolean names(Chapter.Row row) {
        boolean isThere = ((MemberCommand<?>) command).id().equals(row.workspace());
        boolean isThem = command instanceof AddMembers add
                ? add.roles().containsKey(row.user())
                : command instanceof ChangeWorkspaceRole change
                        ? change.user().equals(row.user())
                        : command instanceof RemoveMember remove
                                ? remove.user().equals(row.user())
                                : giver.is(row.user());
        return isThere && isThem;
    }

    /** What a group gave follows the group, whoever it was given to; what somebody gave by hand it does not touch. */
    private void byGroup(
            GroupName group, Chapter.Row row, @Nullable WorkspaceMembership was, @Nullable WorkspaceMembership is) {
        require(was == null || was.given().isEmpty(), "a group changed what was given by hand: " + row);
        require(is == null || is.given().isEmpty(), "a group gave as if by hand: " + row);
        WorkspaceRole gave = was == null ? null : was.groups().get(group);
        WorkspaceRole gives = is == null ? null : is.groups().get(group);
        if (gives == null) {
            require(gave != null, "a group took what it had not given: " + row);
            require(
                    giver.may(Actions.WORKSPACE_USERS_DELETE, Optional.of(row.workspace())),
                    "no right to take: " + row);
        } else {
            GroupMapping mapping = Optional.ofNullable(
                            before.mappings().get(new Chapter.Mapped(row.workspace(), group)))
                    .filter(mapped -> mapped.role() == gives)
                    .orElseThrow(() -> new AssertionError("a group gave what is not mapped: " + row));
            requireMayGive(giver, row.workspace(), gives);
            requireMayGive(
                    new Giver(moment.before(), giver.organization(), mapping.mappedBy()), row.workspace(), gives);
            require(!isKeptOut(row) || was != null, "a group brought back who was taken out by hand: " + row);
        }
    }

    private boolean isKeptOut(Chapter.Row row) {
        return moment.keptOut().getOrDefault(giver.organization(), Set.of()).contains(row);
    }

    static void requireMayGive(Giver giver, WorkspaceId workspace, WorkspaceRole role) {
        boolean may = Stream.<Action>of(Actions.WORKSPACE_USERS_CREATE, Actions.WORKSPACE_USERS_UPDATE)
                .allMatch(action -> giver.may(action, Optional.of(workspace)));
        require(
                may && giver.mayGive(role, workspace),
                giver.principal() + " could not give " + role + " in " + workspace);
    }
}
