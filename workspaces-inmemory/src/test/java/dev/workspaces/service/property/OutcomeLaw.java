package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.service.ChangeKey;
import dev.workspaces.service.Command;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.GroupCommand.UnmapGroup;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.InviteCommand.ResendInvite;
import dev.workspaces.service.IssueKey;
import dev.workspaces.service.KeyOperation;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import java.util.Optional;

/** What the world as it was before says is what whoever tried was told, and what a preview said. */
final class OutcomeLaw implements Law {
    @Override
    public void check(Moment moment) {
        if (!(moment.attempt() instanceof Attempt.OfCommand of)) {
            return;
        }
        Giver giver = Giver.of(moment.before(), of.who());
        Outcome outcome = moment.outcome();
        requireForeseen(moment.foreseen().orElseThrow(), outcome);
        if (isLeaving(of.command()) && isNoFreeSession(of.who())) {
            require(outcome.kind() == Outcome.Kind.REFUSED, "left by no session of one's own: " + outcome);
            return;
        }
        decision(giver, of.command())
                .ifPresentOrElse(
                        decision -> requireDecided(of.command(), decision, outcome),
                        () -> require(!outcome.isDone(), "something was done to a key that is not to be seen"));
    }

    private static boolean isLeaving(Command<?> command) {
        return command.action().isEmpty() && !(command instanceof KeyOperation);
    }

    private static boolean isNoFreeSession(Who who) {
        return who.session().filter(session -> session.ceiling().isEmpty()).isEmpty();
    }

    private static Optional<Decision> decision(Giver giver, Command<?> command) {
        KeyDecisions keys = new KeyDecisions(giver);
        if (command instanceof ChangeKey<?> change) {
            return keys.of(change, change.id());
        }
        return Optional.of(
                command instanceof IssueKey issue
                        ? keys.of(issue)
                        : giver.census().world().decide(giver.request(action(command), command.workspace())));
    }

    private static void requireDecided(Command<?> command, Decision decision, Outcome outcome) {
        if (!decision.isAllowed()) {
            require(
                    outcome.kind() == Outcome.Kind.DENIED
                            && outcome.reason()
                                    .equals(decision.settled().reason().name()),
                    "the world before says " + decision);
        } else if (outcome.kind() == Outcome.Kind.DENIED) {
            require(isDecidedTwice(command), "denied, and the world before says " + decision);
        }
    }

    /** Whatever is taken by another, too: nobody in a story has an external id, of which a preview does not see all. */
    private static void requireForeseen(Outcome foreseen, Outcome outcome) {
        require(
                foreseen.toString().equals(outcome.toString()),
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
                || command instanceof UnmapGroup
                || (command instanceof CreateWorkspace create
                        && !create.members().isEmpty());
    }
}
