package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Scopes;
import dev.workspaces.service.Command;
import dev.workspaces.service.IssueKey;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.Refusal;
import dev.workspaces.service.RefusedException;
import dev.workspaces.service.UpdateKey;
import java.util.List;
import java.util.Optional;

/**
 * T1, for every action: whoever has just wished for a key, or for more in one, and now wished for all that there is in it, would be
 * refused exactly what they could not hand on now.
 */
final class DelegationLaw implements Law {
    private static final Scopes ALL = Scopes.of(Catalogue.builtIn().actions().toArray(Action[]::new));

    @Override
    public void check(Moment moment) {
        if (moment.attempt() instanceof Attempt.OfCommand of) {
            Giver giver = Giver.of(moment.after(), of.who());
            if (of.command() instanceof IssueKey issue) {
                boolean isToOneself = issue.owner().filter(giver::is).isPresent();
                HandingOn handing = new HandingOn(giver, issue.type(), issue.workspace(), isToOneself);
                check(handing, Scopes.none(), refused(moment, of.who(), withAll(issue)));
            } else if (of.command() instanceof UpdateKey update) {
                Optional.ofNullable(giver.here().keys().get(update.id()))
                        .filter(ApiKey::isLiving)
                        .ifPresent(key -> check(
                                HandingOn.of(giver, key),
                                key.scopes(),
                                refused(moment, of.who(), UpdateKey.of(key.id()).holding(ALL))));
            }
        }
    }

    private static IssueKey withAll(IssueKey command) {
        if (command instanceof IssueUserKey key) {
            return new IssueUserKey(key.id(), key.user(), key.wish().holding(ALL));
        }
        return command instanceof IssueServiceKey key
                ? new IssueServiceKey(key.id(), key.wish().holding(ALL))
                : new IssueOrganizationKey(command.wish().holding(ALL));
    }

    /** Empty where nothing is said of scopes: it is denied, or refused for another reason. */
    private static Optional<List<String>> refused(Moment moment, Who who, Command<?> command) {
        Outcome outcome = Outcome.of(
                () -> who.in(moment.life().services()).preview(command).refusal());
        return outcome.answer()
                .flatMap(refusal -> (Optional<?>) refusal)
                .map(RefusedException.class::cast)
                .filter(refusal -> refusal.refusal() == Refusal.ESCALATION)
                .map(RefusedException::what);
    }

    private static void check(HandingOn handing, Scopes held, Optional<List<String>> refused) {
        refused.ifPresent(names -> Catalogue.builtIn().actions().stream()
                .filter(action -> !held.contains(action))
                .forEach(action -> require(
                        names.contains(action.name()) != handing.mayGive(action),
                        handing.giver().principal() + (names.contains(action.name()) ? " may not" : " may") + " hand "
                                + action + " on to a " + handing.type() + " key")));
    }
}
