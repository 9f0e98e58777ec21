package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.service.Command;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.GroupCommand.UnmapGroup;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.InviteCommand.ResendInvite;

/** What the world as it was before says is what whoever tried was told, and what a preview said. */
final class OutcomeLaw implements Law {
    @Override
    public void check(Moment moment) {
        if (!(moment.attempt() instanceof Attempt.OfCommand of)) {
            return;
        }
        Giver giver = new Giver(moment.before(), of.session());
        Outcome outcome = moment.outcome();
        requireForeseen(moment.foreseen().orElseThrow(), outcome);
        if (of.command().action().isEmpty() && of.session().ceiling().isPresent()) {
            require(outcome.kind() == Outcome.Kind.REFUSED, "left under a ceiling: " + outcome);
            return;
        }
        Decision decision = moment.before()
                .world()
                .decide(Giver.request(
                        giver.session(), action(of.command()), of.command().workspace()));
        if (!decision.isAllowed()) {
            require(
                    outcome.kind() == Outcome.Kind.DENIED
                            && outcome.reason()
                                    .equals(decision.settled().reason().name()),
                    "the world before says " + decision);
        } else if (outcome.kind() == Outcome.Kind.DENIED) {
            require(isDecidedTwice(of.command()), "denied, and the world before says " + decision);
        }
    }

    /** A preview does not write, so it does not see what is taken by another. */
    private static void requireForeseen(Outcome foreseen, Outcome outcome) {
        boolean isTaken = foreseen.isDone() && outcome.kind() == Outcome.Kind.FAILED;
        require(
                isTaken || foreseen.toString().equals(outcome.toString()),
                "a preview said " + foreseen + ", and it was " + outcome);
    }

    private static Action action(Command<?> command) {
        return command.action()
                .orElse(command.workspace().isPresent() ? Actions.WORKSPACES_READ : Actions.ORGANISATIONS_READ);
    }

    private static boolean isDecidedTwice(Command<?> command) {
        return command instanceof InvitePerson
                || command instanceof ResendInvite
                || command instanceof MapGroup
                || command instanceof UnmapGroup;
    }
}
