package dev.workspaces.service;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Invite;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A change to who is invited. */
public sealed interface InviteCommand<R> extends Command<R> {
    /**
     * Invites somebody: decided for the organization and as adding a member in each workspace, now and again when it is
     * accepted. Answers with the invite and, the first time, its token.
     *
     * @param email whom
     * @param role as what in the organization
     * @param workspaces as what in which workspaces
     * @param expiresAt when it stops being good, cut to microseconds; empty for in 7 days
     */
    record InvitePerson(
            EmailAddress email,
            OrganizationRole role,
            Map<WorkspaceId, WorkspaceRole> workspaces,
            Optional<Instant> expiresAt)
            implements InviteCommand<Invited> {
        /** Copies the map, cuts the instant. */
        public InvitePerson {
            workspaces = Collections.unmodifiableMap(new LinkedHashMap<>(workspaces));
            expiresAt = expiresAt.map(at -> at.truncatedTo(ChronoUnit.MICROS));
        }

        /** Into the organization. */
        public static InvitePerson of(String email, OrganizationRole role) {
            return new InvitePerson(EmailAddress.of(email), role, Map.of(), Optional.empty());
        }

        /** And into a workspace. */
        public InvitePerson into(WorkspaceId workspace, WorkspaceRole workspaceRole) {
            Map<WorkspaceId, WorkspaceRole> more = new LinkedHashMap<>(workspaces);
            more.put(workspace, workspaceRole);
            return new InvitePerson(email, role, more, expiresAt);
        }

        /** Good until this instant. */
        public InvitePerson until(Instant instant) {
            return new InvitePerson(email, role, workspaces, Optional.of(instant));
        }

        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_USERS_CREATE);
        }
    }

    /**
     * Invites anew: whoever resends becomes the inviter, the earlier token ends, and the time runs from now; workspaces that
     * were deleted since are left out. Answers with the invite and, the first time, its new token.
     *
     * @param id which, pending or expired
     */
    record ResendInvite(InviteId id) implements InviteCommand<Invited> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_USERS_CREATE);
        }
    }

    /**
     * Takes an invite back. Answers with it.
     *
     * @param id which
     */
    record CancelInvite(InviteId id) implements InviteCommand<Invite> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_USERS_DELETE);
        }
    }
}
