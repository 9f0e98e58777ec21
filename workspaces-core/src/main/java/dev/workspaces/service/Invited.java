package dev.workspaces.service;

import dev.workspaces.member.Invite;
import java.util.Optional;

/**
 * The answer to inviting somebody.
 *
 * @param invite the invite
 * @param token for the message to whom it invites; empty where the same was asked before under the same idempotency key
 */
public record Invited(Invite invite, Optional<InviteToken> token) {}
