package dev.workspaces.service;

import dev.workspaces.error.WorkspacesException;

/**
 * An invite cannot be accepted like this. Looks the same for a token that there never was, one that was used, cancelled, resent
 * or is over, another person's, and one whose inviter could not invite any more: the audit log says which.
 */
public final class InviteNotAcceptableException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    InviteNotAcceptableException() {
        super("INVITE_NOT_ACCEPTABLE", "this invite cannot be accepted");
    }
}
