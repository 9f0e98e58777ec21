package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.UserId;
import dev.workspaces.member.Invite;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.Person;
import dev.workspaces.policy.MembershipStatus;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * T1 and invariant 4: whatever anybody was given is within what its giver could give then, and only who ranks above somebody
 * changed them.
 */
final class GivingLaw implements Law {
    @Override
    public void check(Moment moment) {
        if (!moment.outcome().isDone()) {
            return;
        }
        if (moment.attempt() instanceof Attempt.OfCommand of) {
            check(moment, Giver.of(moment.before(), of.who()));
            new RowsGiven(moment, of).check();
        }
        if (moment.attempt() instanceof Attempt.OfAcceptance of) {
            Invite invite = of.sent().orElseThrow().invite();
            // the invite may have been resent by another since it was sent to whoever presents it: then it is not
            // accepted
            check(moment, new Giver(moment.before(), invite.organization(), invite.invitedBy()));
        }
    }

    private static void check(Moment moment, Giver giver) {
        Chapter before = moment.before().of(giver.organization());
        Chapter after = moment.after().of(giver.organization());
        if (after.organization().isEmpty()) {
            require(giver.rank(Optional.empty()) == Giver.OWNER, "the organization was deleted by no owner");
            return;
        }
        Set<UserId> users = new HashSet<>(before.people().keySet());
        users.addAll(after.people().keySet());
        for (UserId user : users) {
            Optional<OrganizationMembership> was = before.membership(user);
            Optional<OrganizationMembership> is = after.membership(user);
            if (!was.equals(is)) {
                changed(giver, user, was, is);
            }
            if (was.filter(row -> isSuspendedAbove(giver, row)).isPresent()) {
                requireSaidAsBefore(before.people().get(user), after.people().get(user));
            }
        }
    }

    private static void changed(
            Giver giver, UserId user, Optional<OrganizationMembership> was, Optional<OrganizationMembership> is) {
        boolean isRaised =
                is.isPresent() && !was.map(OrganizationMembership::role).equals(is.map(OrganizationMembership::role));
        if (isRaised) {
            require(
                    giver.mayGive(is.orElseThrow().role()),
                    user + " was made " + is.orElseThrow().role() + " by who could not give that");
        }
        if (was.isPresent() && !giver.is(user)) {
            require(giver.mayChange(user, Optional.empty()), user + " was changed by who does not rank above them");
        }
        boolean isStillSuspended =
                is.filter(it -> it.status() == MembershipStatus.SUSPENDED).isPresent();
        boolean isTooLow = was.filter(row -> isSuspendedAbove(giver, row)).isPresent();
        // whoever could remove them could add them again
        require(isStillSuspended || !isTooLow, user + " was suspended by who ranks higher, and is not any more");
    }

    private static boolean isSuspendedAbove(Giver giver, OrganizationMembership row) {
        return row.suspendedBy()
                .filter(rank -> giver.rank(Optional.empty()) < rank.ordinal())
                .isPresent();
    }

    /** Somebody new of their address or external id would be who they were. */
    private static void requireSaidAsBefore(@Nullable Person was, @Nullable Person is) {
        require(
                was != null
                        && is != null
                        && was.user().email().equals(is.user().email())
                        && was.user().externalId().equals(is.user().externalId()),
                was + " was suspended by who ranks higher, and is called otherwise");
    }
}
