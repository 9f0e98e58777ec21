package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.service.ChangeKey;
import dev.workspaces.service.Command;
import dev.workspaces.service.IssueKey;
import dev.workspaces.service.KeyOperation;
import java.util.Optional;

/** What the world as it was before says is what whoever tried was told, and what a preview said. */
final class OutcomeLaw implements Law {
    @Override
    public void check(Moment moment) {
        if (!(moment.attempt() instanceof Attempt.OfCommand of)) {
            return;
        }
        requireForeseen(moment.foreseen().orElseThrow(), moment.outcome());
        requireDecided(of, moment.before(), moment.outcome());
    }

    /** An attempt, the first or a repeat, came out as what was there then says. */
    static void requireDecided(Attempt.OfCommand of, Census before, Outcome outcome) {
        Giver giver = Giver.of(before, of.who());
        if (isLeaving(of.command()) && isNoFreeSession(of.who())) {
            require(outcome.kind() == Outcome.Kind.REFUSED, "left by no session of one's own: " + outcome);
            return;
        }
        decision(giver, of.command())
                .ifPresentOrElse(
                        decision -> requireDecided(giver, of.command(), decision, outcome),
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

    private static void requireDecided(Giver giver, Command<?> command, Decision decision, Outcome outcome) {
        if (!decision.isAllowed()) {
            require(outcome.isDeniedBy(decision), "the world before says " + decision);
        } else if (outcome.kind() == Outcome.Kind.DENIED) {
            require(
                    Memberships.decisions(giver, command).anyMatch(outcome::isDeniedBy),
                    "denied, and the world before says " + decision);
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
}
