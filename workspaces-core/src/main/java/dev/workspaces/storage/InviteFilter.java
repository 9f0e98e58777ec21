package dev.workspaces.storage;

import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.policy.OrganizationRole;
import java.time.Instant;
import java.util.Optional;

/**
 * Which invites a list holds: those that match all of this.
 *
 * @param status what became of them; empty for anything
 * @param email whom they invite; empty for anybody
 * @param role as what; empty for anything
 * @param asOf when the status is looked at, so that one that is pending and over by then counts as expired; empty for the status that is
 *     stored
 */
public record InviteFilter(
        Optional<InviteStatus> status,
        Optional<EmailAddress> email,
        Optional<OrganizationRole> role,
        Optional<Instant> asOf) {
    private static final InviteFilter ALL =
            new InviteFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Cuts the instant to the microsecond, and to what storages keep, from 1900 to 9999. */
    public InviteFilter {
        asOf = asOf.map(Instants::within);
    }

    /** All of them. */
    public static InviteFilter all() {
        return ALL;
    }

    /** The pending ones to an address. */
    public static InviteFilter pendingTo(EmailAddress email) {
        return all().withStatus(InviteStatus.PENDING).to(email);
    }

    /** Of these, those in this state. */
    public InviteFilter withStatus(InviteStatus wanted) {
        return new InviteFilter(Optional.of(wanted), email, role, asOf);
    }

    /** Of these, those to this address. */
    public InviteFilter to(EmailAddress address) {
        return new InviteFilter(status, Optional.of(address), role, asOf);
    }

    /** Of these, those as this. */
    public InviteFilter withRole(OrganizationRole wanted) {
        return new InviteFilter(status, email, Optional.of(wanted), asOf);
    }

    /** Of these, those whose status was the wanted one at this instant. */
    public InviteFilter asOf(Instant instant) {
        return new InviteFilter(status, email, role, Optional.of(instant));
    }

    /** Whether this invite is one of them. */
    public boolean matches(Invite invite) {
        InviteStatus now = asOf.map(invite::statusAt).orElse(invite.status());
        return status.map(now::equals).orElse(true)
                && email.map(invite.email()::equals).orElse(true)
                && role.map(invite.role()::equals).orElse(true);
    }
}
