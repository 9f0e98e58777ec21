package dev.workspaces.service;

import dev.workspaces.id.UserId;
import dev.workspaces.member.EmailAddress;

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
     */
    record BySomebodyNew(Profile profile) implements Acceptance {}
}
