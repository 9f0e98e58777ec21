package dev.workspaces.service;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.InviteId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.InviteCommand.CancelInvite;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.InviteCommand.ResendInvite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Plans changes to who is invited. */
final class InvitePlans {
    private static final Duration DEFAULT_LIFETIME = Duration.ofDays(7);
    private static final Duration MAX_LIFETIME = Duration.ofDays(365);

    private InvitePlans() {}

    static void register(Verbs verbs) {
        Answer<Invite> invite = (result, after) -> Seen.of(find(InviteId.of(result.get(0)), after));
        Answer<Invited> invited = (result, after) -> new Invited(invite.from(result, after), Optional.empty());
        verbs.on(InvitePerson.class, InvitePlans::invite, invited);
        verbs.on(ResendInvite.class, InvitePlans::resend, invited);
        verbs.on(CancelInvite.class, InvitePlans::cancel, invite);
    }

    private static Invite find(InviteId id, Planning planning) {
        return planning.snapshot()
                .invites()
                .find(planning.caller().organization(), id)
                .orElseThrow(() -> Planning.missing("invite", id));
    }

    private static Plan<Invited> invite(InvitePerson command, Planning planning) {
        planning.expectNoVersion();
        requireGiving(command.role(), command.workspaces(), planning);
        requireStranger(command.email(), planning);
        List<Effect> effects = new ArrayList<>();
        InviteEndings.pendingTo(command.email(), planning).ifPresent(earlier -> {
            if (earlier.isOpen(planning.now())) {
                throw new AlreadyExistsException("invite", "email");
            }
            effects.add(Save.invite(Optional.of(earlier), over(earlier, planning.now())));
        });
        InviteToken token = planning.ids().inviteToken();
        Invite invite = Invite.builder()
                .id(planning.ids().invite())
                .organization(planning.caller().organization())
                .email(command.email())
                .role(command.role())
                .workspaces(command.workspaces())
                .expiresAt(expiry(command.expiresAt(), planning.now()))
                .invitedBy(planning.caller().principal())
                .tokenDigest(token.digest())
                .createdAt(planning.now())
                .updatedAt(planning.now())
                .build();
        effects.add(Save.invite(Optional.empty(), invite));
        return plan(invite, effects).revealing(shown(token));
    }

    private static Plan<Invited> resend(ResendInvite command, Planning planning) {
        Invite before = find(command.id(), planning);
        planning.expect("invite", before.id(), before.version());
        if (before.status() != InviteStatus.PENDING && before.status() != InviteStatus.EXPIRED) {
            throw notPending();
        }
        Map<WorkspaceId, WorkspaceRole> workspaces = thatAreThere(before.workspaces(), planning);
        requireGiving(before.role(), workspaces, planning);
        requireStranger(before.email(), planning);
        if (InviteEndings.pendingTo(before.email(), planning)
                .filter(other -> !other.id().equals(before.id()))
                .isPresent()) {
            throw new AlreadyExistsException("invite", "email");
        }
        InviteToken token = planning.ids().inviteToken();
        Invite after = before.toBuilder()
                .workspaces(workspaces)
                .status(InviteStatus.PENDING)
                .expiresAt(expiry(Optional.empty(), planning.now()))
                .invitedBy(planning.caller().principal())
                .tokenDigest(token.digest())
                .updatedAt(planning.now())
                .build();
        return plan(after, List.of(Save.invite(Optional.of(before), after))).revealing(shown(token));
    }

    /** A workspace that was deleted once the invite was over took its part of it as it takes that of others. */
    private static Map<WorkspaceId, WorkspaceRole> thatAreThere(
            Map<WorkspaceId, WorkspaceRole> workspaces, Planning planning) {
        Map<WorkspaceId, WorkspaceRole> there = new LinkedHashMap<>(workspaces);
        there.keySet()
                .removeIf(id -> planning.snapshot()
                        .workspaces()
                        .find(planning.caller().organization(), id)
                        .isEmpty());
        return there;
    }

    private static Plan<Invited> plan(Invite invite, List<Effect> effects) {
        return Plan.of(
                AuditFields.INVITE.target(invite), effects, List.of(invite.id().value()));
    }

    private static UnaryOperator<Invited> shown(InviteToken token) {
        return answer -> new Invited(answer.invite(), Optional.of(token));
    }

    private static Plan<Invite> cancel(CancelInvite command, Planning planning) {
        Invite before = find(command.id(), planning);
        planning.expect("invite", before.id(), before.version());
        if (before.status() != InviteStatus.PENDING) {
            throw notPending();
        }
        return Plan.of(
                AuditFields.INVITE.target(before),
                Save.invite(Optional.of(before), InviteEndings.cancelled(before, planning)),
                before.id().value());
    }

    /** The invite once its time is over. */
    static Invite over(Invite invite, Instant now) {
        return invite.toBuilder()
                .status(InviteStatus.EXPIRED)
                .tokenDigest(Optional.empty())
                .updatedAt(now)
                .build();
    }

    /** Goes on only where the caller may give all of this: the role and, as a member there, each role in a workspace. */
    private static void requireGiving(
            OrganizationRole role, Map<WorkspaceId, WorkspaceRole> workspaces, Planning planning) {
        planning.standing(Optional.empty()).requireGiving(role);
        workspaces.forEach((workspace, inWorkspace) -> {
            planning.require(Actions.WORKSPACE_USERS_CREATE, Optional.of(workspace));
            planning.standing(Optional.of(workspace)).requireGiving(inWorkspace);
        });
    }

    private static void requireStranger(EmailAddress email, Planning planning) {
        boolean belongs = planning.snapshot()
                .members()
                .findUser(email)
                .flatMap(user -> planning.snapshot()
                        .members()
                        .findMembership(planning.caller().organization(), user.id()))
                .isPresent();
        if (belongs) {
            throw new AlreadyExistsException("person", "email");
        }
    }

    private static Instant expiry(Optional<Instant> wanted, Instant now) {
        Instant expiry = wanted.orElse(now.plus(DEFAULT_LIFETIME));
        if (!expiry.isAfter(now) || expiry.isAfter(now.plus(MAX_LIFETIME))) {
            throw new InvalidInputException(
                    "expiresAt", "a time to come, at most " + MAX_LIFETIME.toDays() + " days away");
        }
        return expiry;
    }

    private static RefusedException notPending() {
        return new RefusedException(Refusal.INVITE_NOT_PENDING, "this invite is not pending any more");
    }
}
