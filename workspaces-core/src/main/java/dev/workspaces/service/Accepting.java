package dev.workspaces.service;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.Outcome;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.Person;
import dev.workspaces.member.User;
import dev.workspaces.policy.Actions;
import dev.workspaces.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accepts invites: no principal acts; the token does, and what its inviter may give now bounds it. */
final class Accepting {
    /** Why an invite cannot be accepted, for the audit log. */
    private enum Reason {
        NOT_OPEN,
        NOT_THE_INVITED,
        SUSPENDED,
        INVITER_MAY_NOT
    }

    private final Execution execution;

    Accepting(Execution execution) {
        this.execution = execution;
    }

    Person accept(String token, Acceptance who, RequestInfo info) {
        String digest = InviteToken.digest(token).orElseThrow(InviteNotAcceptableException::new);
        // the lock comes first of all in a transaction: what was read before it may be old when it is there
        return execution
                .storage()
                .read(snapshot -> snapshot.invites().findByToken(digest))
                .map(Invite::organization)
                .flatMap(organization -> execution.<Optional<Person>>transact(
                        transaction -> attempt(organization, digest, who, info, transaction)))
                .orElseThrow(InviteNotAcceptableException::new);
    }

    private Recorded<Optional<Person>> attempt(
            OrganizationId organization, String digest, Acceptance who, RequestInfo info, Transaction transaction) {
        transaction.lock(organization);
        Optional<Invite> found = transaction.invites().findByToken(digest);
        return found.map(invite -> attempt(invite, who, info, transaction))
                .orElseGet(() -> new Recorded<>(Optional.empty(), List.of()));
    }

    private Recorded<Optional<Person>> attempt(
            Invite invite, Acceptance who, RequestInfo info, Transaction transaction) {
        Caller inviter = new Caller(invite.invitedBy(), invite.organization(), info);
        Planning planning = execution.planning(transaction, inviter, Conditions.none());
        Optional<User> user = transaction.members().findUser(invite.email());
        Optional<Reason> reason = refusal(invite, user, who, planning);
        if (reason.isPresent()) {
            AuditEntry entry = entry(invite, tried(invite, user, who, planning), planning, Outcome.REFUSED)
                    .reason(reason.get().name())
                    .build();
            transaction.audit().append(entry);
            return new Recorded<>(Optional.empty(), List.of(entry));
        }
        return join(invite, who, planning, transaction);
    }

    private static Optional<Reason> refusal(Invite invite, Optional<User> user, Acceptance who, Planning planning) {
        if (!invite.isOpen(planning.now())) {
            return Optional.of(Reason.NOT_OPEN);
        }
        if (!isInvited(invite, user, who)) {
            return Optional.of(Reason.NOT_THE_INVITED);
        }
        boolean isSuspended = user.flatMap(
                        known -> planning.snapshot().members().findMembership(invite.organization(), known.id()))
                .filter(membership -> !membership.facts().isActive())
                .isPresent();
        if (isSuspended) {
            return Optional.of(Reason.SUSPENDED);
        }
        return mayInvite(invite, planning) ? Optional.empty() : Optional.of(Reason.INVITER_MAY_NOT);
    }

    private static boolean isInvited(Invite invite, Optional<User> user, Acceptance who) {
        if (who instanceof Acceptance.ByUser by) {
            return by.authenticatedEmail().equals(invite.email())
                    && user.filter(known -> known.id().equals(by.user())).isPresent();
        }
        if (who instanceof Acceptance.BySignIn by) {
            boolean isAnother = user.flatMap(User::externalId)
                    .filter(known -> !by.profile().externalId().equals(Optional.of(known)))
                    .isPresent();
            return by.authenticatedEmail().equals(invite.email()) && !isAnother;
        }
        return user.isEmpty();
    }

    /** What is known of them, if they are new. */
    private static Profile profile(Acceptance who) {
        if (who instanceof Acceptance.BySignIn by) {
            return by.profile();
        }
        return who instanceof Acceptance.BySomebodyNew by ? by.profile() : Profile.none();
    }

    /** Whether whoever invited could give all of it now. */
    private static boolean mayInvite(Invite invite, Planning planning) {
        boolean mayIntoOrganization =
                planning.decide(invite.invitedBy(), Actions.ORGANISATION_USERS_CREATE, Optional.empty())
                                .isAllowed()
                        && planning.standing(Optional.empty()).mayGive(invite.role());
        return mayIntoOrganization
                && invite.workspaces().entrySet().stream()
                        .allMatch(entry -> planning.decide(
                                                invite.invitedBy(),
                                                Actions.WORKSPACE_USERS_CREATE,
                                                Optional.of(entry.getKey()))
                                        .isAllowed()
                                && planning.standing(Optional.of(entry.getKey()))
                                        .mayGive(entry.getValue()));
    }

    private static Recorded<Optional<Person>> join(
            Invite invite, Acceptance who, Planning planning, Transaction transaction) {
        List<Effect> effects = new ArrayList<>();
        User user = Joining.accepting(invite.email(), profile(who), planning, effects);
        Optional<OrganizationMembership> membership =
                planning.snapshot().members().findMembership(invite.organization(), user.id());
        if (membership.isEmpty()) {
            effects.add(Save.membership(Optional.empty(), PersonPlans.membership(user.id(), invite.role(), planning)));
        }
        AutomaticKeys keys = new AutomaticKeys(planning);
        invite.workspaces().forEach((workspace, role) -> {
            if (planning.membership(workspace, user.id()).isEmpty()) {
                keys.join(planning.workspace(workspace), user.id(), effects);
                effects.add(Save.member(
                        Optional.empty(),
                        MemberPlans.given(workspace, user.id(), role, MembershipOrigin.INVITE, planning)));
            }
        });
        effects.add(Save.invite(Optional.of(invite), accepted(invite, planning)));
        Execution.apply(effects, invite.organization(), transaction);
        AuditEntry entry = entry(invite, Optional.of(user.id()), planning, Outcome.DONE)
                .changes(Execution.changes(effects))
                .build();
        transaction.audit().append(entry);
        planning.mint().deliver(keys.deliveries());
        return new Recorded<>(Optional.of(planning.person(user.id())), List.of(entry));
    }

    private static Invite accepted(Invite invite, Planning planning) {
        return invite.toBuilder()
                .status(InviteStatus.ACCEPTED)
                .acceptedAt(planning.now())
                .tokenDigest(Optional.empty())
                .updatedAt(planning.now())
                .build();
    }

    /** Who tried, if that is known here: whoever is invited did not, where somebody else came. */
    private static Optional<UserId> tried(Invite invite, Optional<User> user, Acceptance who, Planning planning) {
        if (isInvited(invite, user, who)) {
            return user.map(User::id);
        }
        return who instanceof Acceptance.ByUser by
                ? planning.snapshot()
                        .members()
                        .findMembership(invite.organization(), by.user())
                        .map(OrganizationMembership::user)
                : Optional.empty();
    }

    private static AuditEntry.Builder entry(Invite invite, Optional<UserId> user, Planning planning, Outcome outcome) {
        AuditActor actor = user.map(AuditActor::user).orElse(AuditActor.somebodyNew());
        return planning.entry(actor, "accept_invite", AuditFields.INVITE.target(invite), outcome);
    }
}
