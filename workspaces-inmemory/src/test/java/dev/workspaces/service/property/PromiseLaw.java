package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.MembershipStatus;
import java.util.Map;
import java.util.Optional;

/** T1, of what is given later: an invite or a mapping promises nothing that whoever makes it could not give now. */
final class PromiseLaw implements Law {
    @Override
    public void check(Moment moment) {
        if (!moment.outcome().isDone() || !(moment.attempt() instanceof Attempt.OfCommand of)) {
            return;
        }
        Giver giver = Giver.of(moment.before(), of.who());
        Chapter before = moment.before().of(giver.organization());
        Chapter after = moment.after().of(giver.organization());
        after.invites().forEach((id, invite) -> {
            if (promises(before.invites().get(id), invite)) {
                checkInvite(giver, invite);
            }
        });
        after.mappings().forEach((mapped, mapping) -> {
            GroupMapping was = before.mappings().get(mapped);
            if (was == null || was.role() != mapping.role() || !was.mappedBy().equals(mapping.mappedBy())) {
                require(mapping.mappedBy().equals(giver.principal()), "somebody else is said to have mapped");
                RowsGiven.requireMayGive(giver, mapping.workspace(), mapping.role());
            }
        });
        requireNothingForLeavers(before, after);
    }

    /** Whether it gives what its earlier self did not, or by another. */
    private static boolean promises(@org.jspecify.annotations.Nullable Invite was, Invite is) {
        return is.status() == InviteStatus.PENDING
                && (was == null
                        || was.status() != InviteStatus.PENDING
                        || !was.invitedBy().equals(is.invitedBy())
                        || was.role() != is.role()
                        || !was.workspaces()
                                .entrySet()
                                .containsAll(is.workspaces().entrySet()));
    }

    private static void checkInvite(Giver giver, Invite invite) {
        require(invite.invitedBy().equals(giver.principal()), "somebody else is said to have invited");
        require(giver.mayGive(invite.role()), "the inviter could not give " + invite.role());
        invite.workspaces()
                .forEach((workspace, role) -> require(
                        giver.may(Actions.WORKSPACE_USERS_CREATE, Optional.of(workspace))
                                && giver.mayGive(role, workspace),
                        "the inviter could not give " + role + " in " + workspace));
    }

    /** Whoever left leaves no open invite behind that would bring them back. */
    private static void requireNothingForLeavers(Chapter before, Chapter after) {
        before.people().forEach((user, person) -> {
            boolean isPending = after.invites().values().stream()
                    .anyMatch(invite -> invite.status() == InviteStatus.PENDING
                            && invite.email().equals(person.user().email()));
            require(after.people().containsKey(user) || !isPending, "an invite would bring back " + user);
        });
    }

    /** Whether this invite could be accepted now as far as its inviter goes. */
    static boolean couldStillGive(Giver inviter, Invite invite) {
        return inviter.may(Actions.ORGANISATION_USERS_CREATE, Optional.empty())
                && inviter.mayGive(invite.role())
                && invite.workspaces().entrySet().stream().allMatch(entry -> couldStillGive(inviter, entry));
    }

    private static boolean couldStillGive(
            Giver inviter, Map.Entry<dev.workspaces.id.WorkspaceId, dev.workspaces.policy.WorkspaceRole> entry) {
        return inviter.may(Actions.WORKSPACE_USERS_CREATE, Optional.of(entry.getKey()))
                && inviter.mayGive(entry.getValue(), entry.getKey());
    }

    static boolean isSuspended(Chapter chapter, dev.workspaces.id.UserId user) {
        return chapter.membership(user)
                .filter(membership -> membership.status() == MembershipStatus.SUSPENDED)
                .isPresent();
    }
}
