package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.UserId;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.Person;
import dev.workspaces.service.PersonCommand.ReactivatePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Invariant 7: suspending somebody, and bringing them back, changes that and nothing else. */
final class SuspensionLaw implements Law {
    @Override
    public void check(Moment moment) {
        if (moment.outcome().isDone() && moment.attempt() instanceof Attempt.OfCommand of) {
            user(of).ifPresent(user -> check(
                    moment.before().of(of.who().organization()),
                    moment.after().of(of.who().organization()),
                    user));
        }
    }

    private static Optional<UserId> user(Attempt.OfCommand of) {
        if (of.command() instanceof SuspendPerson suspend) {
            return Optional.of(suspend.user());
        }
        return of.command() instanceof ReactivatePerson reactivate ? Optional.of(reactivate.user()) : Optional.empty();
    }

    private static void check(Chapter before, Chapter after, UserId user) {
        Map<UserId, Person> people = new HashMap<>(before.people());
        people.computeIfPresent(user, (id, was) -> new Person(was.user(), changed(was, after)));
        Chapter expected = new Chapter(
                before.organization(),
                people,
                before.workspaces(),
                before.members(),
                before.invites(),
                before.mappings(),
                before.keys(),
                after.log(),
                after.checkpoint(),
                after.revision());
        require(
                expected.withoutLog().equals(after.withoutLog()),
                "more changed than whether " + user + " is suspended");
    }

    /** The same membership, but for that. */
    private static OrganizationMembership changed(Person was, Chapter after) {
        OrganizationMembership is = after.membership(was.user().id()).orElseThrow();
        return was.membership().toBuilder()
                .status(is.status())
                .suspendedBy(is.suspendedBy())
                .updatedAt(is.updatedAt())
                .version(is.version())
                .build();
    }
}
