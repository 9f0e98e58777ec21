package dev.workspaces.service;

import dev.workspaces.id.UserId;
import dev.workspaces.member.EmailAddress;
import java.util.Optional;

/** Who accepts an invite. */
public sealed interface Acceptance {
    /**
     * Somebody who is known, and whom the host has authenticated with this address.
     *
     * @param user who
     * @param authenticatedEmail the address that the host has seen to be theirs; it has to be the invite's
     */
    record ByUser(UserId user, EmailAddress authenticatedEmail) implements Acceptance {}

    /**
     * Somebody new, by the token alone: it was sent to the address.
     *
     * @param profile what is known of them
     * @param authenticatedEmail an address that the host has seen to be theirs, which has to be the invite's then; empty where it
     *     has seen none. Give it with a profile that has an external id, so that nobody else's becomes that person's
     */
    record BySomebodyNew(Profile profile, Optional<EmailAddress> authenticatedEmail) implements Acceptance {
        /** Of whom the host has seen no address. */
        public BySomebodyNew(Profile profile) {
            this(profile, Optional.empty());
        }
    }
}
