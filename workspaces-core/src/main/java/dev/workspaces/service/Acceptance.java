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

    /**
     * Whoever has signed in at the host's identity provider: the person of that address, wherever they belong, unless they are
     * known by another external id; else somebody new. What is known of a person already does not change.
     *
     * @param profile what is known of somebody new; its external id is what the provider calls them
     * @param authenticatedEmail the address that the provider has seen to be theirs; it has to be the invite's
     */
    record BySignIn(Profile profile, EmailAddress authenticatedEmail) implements Acceptance {}
}
