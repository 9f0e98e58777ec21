package dev.workspaces.storage;

import dev.workspaces.member.EmailAddress;
import dev.workspaces.policy.WorkspaceRole;
import java.util.Optional;

/**
 * Which members of a workspace a list holds: those who have all of this.
 *
 * @param role as what they are members, given or by a group; empty for any
 * @param email their address; empty for any
 */
public record MemberFilter(Optional<WorkspaceRole> role, Optional<EmailAddress> email) {
    /** All of them. */
    public static MemberFilter all() {
        return new MemberFilter(Optional.empty(), Optional.empty());
    }

    /** Of these, those who are this. */
    public MemberFilter withRole(WorkspaceRole wanted) {
        return new MemberFilter(Optional.of(wanted), email);
    }

    /** Of these, whoever has this address. */
    public MemberFilter withEmail(EmailAddress address) {
        return new MemberFilter(role, Optional.of(address));
    }
}
