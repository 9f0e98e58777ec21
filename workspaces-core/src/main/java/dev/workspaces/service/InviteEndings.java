package dev.workspaces.service;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.InviteFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** What becomes of pending invites when something else ends: nobody who left is brought back by what was sent before. */
final class InviteEndings {
    private InviteEndings() {}

    /** The one pending invite to an address, if there is one, whether its time is over or not. */
    static Optional<Invite> pendingTo(EmailAddress email, Planning planning) {
        return planning
                .snapshot()
                .invites()
                .list(planning.caller().organization(), InviteFilter.pendingTo(email), PageRequest.first(1))
                .items()
                .stream()
                .findFirst();
    }

    /** Cancels the pending invite to an address whose person is there no more. */
    static void cancelTo(EmailAddress email, Planning planning, List<Effect> effects, List<Ending> endings) {
        pendingTo(email, planning).ifPresent(invite -> {
            effects.add(Save.invite(Optional.of(invite), cancelled(invite, planning)));
            endings.add(new Ending.OfInvite(invite.id()));
        });
    }

    /** Lets the pending invite to somebody lead into this workspace no more. */
    static void close(
            WorkspaceId workspace, UserId user, Planning planning, List<Effect> effects, List<Ending> endings) {
        pendingTo(planning.person(user).user().email(), planning)
                .filter(invite -> invite.workspaces().containsKey(workspace))
                .ifPresent(invite -> {
                    effects.add(without(workspace, invite, planning));
                    endings.add(new Ending.OfInvitation(invite.id(), workspace));
                });
    }

    static Effect without(WorkspaceId workspace, Invite invite, Planning planning) {
        var rest = new LinkedHashMap<>(invite.workspaces());
        rest.remove(workspace);
        Invite after =
                invite.toBuilder().workspaces(rest).updatedAt(planning.now()).build();
        return Save.invite(Optional.of(invite), after);
    }

    static Invite cancelled(Invite invite, Planning planning) {
        return invite.toBuilder()
                .status(InviteStatus.CANCELLED)
                .tokenDigest(Optional.empty())
                .updatedAt(planning.now())
                .build();
    }
}
