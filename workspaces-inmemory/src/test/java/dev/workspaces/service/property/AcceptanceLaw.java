package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.UserId;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.member.Person;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.service.Acceptance;
import dev.workspaces.service.Invited;
import dev.workspaces.service.Steady;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Invariant 13: an invite is accepted when, and only when, it is open, by whom it was sent to, while its inviter could give all of
 * it; it changes nothing that exists and gives what it says.
 */
final class AcceptanceLaw implements Law {
    @Override
    public void check(Moment moment) {
        if (!(moment.attempt() instanceof Attempt.OfAcceptance of)) {
            return;
        }
        boolean expected =
                of.sent().filter(sent -> isAcceptable(sent, of.who(), moment)).isPresent();
        require(
                moment.outcome().isDone() == expected,
                "the invite should " + (expected ? "" : "not ") + "have been accepted");
        if (expected) {
            Invite invite = of.sent().orElseThrow().invite();
            UserId user =
                    ((Person) moment.outcome().answer().orElseThrow()).user().id();
            given(moment, now(invite, moment), user);
        }
    }

    private static Invite now(Invite invite, Moment moment) {
        return moment.before().of(invite.organization()).invites().getOrDefault(invite.id(), invite);
    }

    private static boolean isAcceptable(Invited sent, Acceptance who, Moment moment) {
        Chapter before = moment.before().of(sent.invite().organization());
        Invite invite = before.invites().get(sent.invite().id());
        if (invite == null || !isSameToken(sent, invite) || !isOpen(invite, moment.now())) {
            return false;
        }
        Optional<UserId> user = Optional.ofNullable(moment.before().addresses().get(invite.email()));
        boolean isThem = who instanceof Acceptance.ByUser by
                ? user.equals(Optional.of(by.user())) && by.authenticatedEmail().equals(invite.email())
                : user.isEmpty();
        boolean isSuspended =
                user.filter(known -> PromiseLaw.isSuspended(before, known)).isPresent();
        return isThem
                && !isSuspended
                && PromiseLaw.couldStillGive(
                        new Giver(moment.before(), invite.organization(), invite.invitedBy()), invite);
    }

    /** A resent invite has another token than the one that was shown first. */
    private static boolean isSameToken(Invited sent, Invite invite) {
        return invite.tokenDigest().isPresent()
                && sent.token().map(Steady::digest).equals(invite.tokenDigest());
    }

    private static boolean isOpen(Invite invite, Instant now) {
        return invite.status() == InviteStatus.PENDING && now.isBefore(invite.expiresAt());
    }

    private static void given(Moment moment, Invite invite, UserId user) {
        Chapter before = moment.before().of(invite.organization());
        Chapter after = moment.after().of(invite.organization());
        Map<UserId, Person> people = new HashMap<>(before.people());
        people.putIfAbsent(user, after.people().get(user));
        require(after.people().equals(people), "accepting changed somebody who was there");
        require(
                before.people().containsKey(user)
                        || after.membership(user)
                                .filter(membership -> membership.role() == invite.role())
                                .isPresent(),
                "accepting gave another role");
        Map<Chapter.Row, WorkspaceMembership> rows = new HashMap<>(before.members());
        invite.workspaces().forEach((workspace, role) -> {
            Chapter.Row row = new Chapter.Row(workspace, user);
            WorkspaceMembership is = after.members().get(row);
            require(
                    is != null && (rows.containsKey(row) || is.role() == role),
                    "accepting gave another role in " + row);
            rows.putIfAbsent(row, is);
        });
        require(after.members().equals(rows), "accepting changed what was there");
    }
}
