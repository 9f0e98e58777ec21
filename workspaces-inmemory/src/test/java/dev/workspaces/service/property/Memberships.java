package dev.workspaces.service.property;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.Invite;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.World;
import dev.workspaces.service.Command;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.GroupCommand.UnmapGroup;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.InviteCommand.ResendInvite;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Memberships by another way: what gives them is also decided as if somebody gave them one by one. */
final class Memberships {
    private static final WorkspaceId NEW = WorkspaceId.of("new");

    private Memberships() {}

    /** What the world says to these; to none for a command that gives no memberships by another way. */
    static Stream<Decision> decisions(Giver giver, Command<?> command) {
        World world = command instanceof CreateWorkspace
                ? withNew(giver)
                : giver.census().world();
        return places(giver, command).stream()
                .flatMap(place -> actions(command).stream()
                        .map(action -> world.decide(giver.request(action, Optional.of(place)))));
    }

    /** A new workspace is decided about as if it were there. */
    private static World withNew(Giver giver) {
        return giver.census().world().toBuilder()
                .add(WorkspaceFacts.of(giver.organization(), NEW))
                .build();
    }

    private static Collection<WorkspaceId> places(Giver giver, Command<?> command) {
        if (command instanceof InvitePerson invite) {
            return invite.workspaces().keySet();
        }
        if (command instanceof ResendInvite resend) {
            return Optional.ofNullable(giver.here().invites().get(resend.id()))
                    .map(Invite::workspaces)
                    .map(roles -> Set.copyOf(roles.keySet()))
                    .orElse(Set.of());
        }
        if (command instanceof CreateWorkspace create) {
            return create.members().isEmpty() ? List.of() : List.of(NEW);
        }
        return command instanceof MapGroup || command instanceof UnmapGroup
                ? List.of(command.workspace().orElseThrow())
                : List.of();
    }

    private static List<Action> actions(Command<?> command) {
        if (command instanceof UnmapGroup) {
            return List.of(Actions.WORKSPACE_USERS_DELETE);
        }
        return command instanceof MapGroup
                ? List.of(Actions.WORKSPACE_USERS_CREATE, Actions.WORKSPACE_USERS_UPDATE)
                : List.of(Actions.WORKSPACE_USERS_CREATE);
    }
}
