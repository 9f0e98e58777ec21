package dev.workspaces.storage;

import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.InviteStatus;
import java.util.Optional;

/**
 * Which invites a list holds: those that match all of this.
 *
 * @param status what is stored of what became of them; empty for anything
 * @param email whom they invite; empty for anybody
 */
public record InviteFilter(Optional<InviteStatus> status, Optional<EmailAddress> email) {
    /** All of them. */
    public static InviteFilter all() {
        return new InviteFilter(Optional.empty(), Optional.empty());
    }

    /** The pending ones to an address. */
    public static InviteFilter pendingTo(EmailAddress email) {
        return new InviteFilter(Optional.of(InviteStatus.PENDING), Optional.of(email));
    }
}
