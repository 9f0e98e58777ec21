package dev.workspaces.storage;

import dev.workspaces.member.EmailAddress;
import dev.workspaces.policy.OrganizationRole;
import java.util.Optional;

/**
 * Which people a list holds: those who have all of this.
 *
 * @param role as what they belong to the organization; empty for any
 * @param email their address; empty for any
 */
public record PersonFilter(Optional<OrganizationRole> role, Optional<EmailAddress> email) {
    /** All of them. */
    public static PersonFilter all() {
        return new PersonFilter(Optional.empty(), Optional.empty());
    }

    /** Of these, those who are this. */
    public PersonFilter withRole(OrganizationRole wanted) {
        return new PersonFilter(Optional.of(wanted), email);
    }

    /** Of these, whoever has this address. */
    public PersonFilter withEmail(EmailAddress address) {
        return new PersonFilter(role, Optional.of(address));
    }
}
