package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.member.Person;
import dev.workspaces.member.User;
import dev.workspaces.service.PersonCommand.UpdatePerson;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was not done changed nothing; what was done changed no other organization, and nobody's profile but by a right to. */
final class NothingElseLaw implements Law {
    @Override
    public void check(Moment moment) {
        for (OrganizationId id : moment.after().organizations().keySet()) {
            boolean mayChange = moment.outcome().isDone() && isAbout(moment, id);
            require(
                    mayChange
                            || moment.before()
                                    .of(id)
                                    .withoutLog()
                                    .equals(moment.after().of(id).withoutLog()),
                    "something changed in " + id);
        }
        Map<UserId, User> before = users(moment.before());
        users(moment.after()).forEach((id, user) -> {
            User was = before.get(id);
            if (was != null && !was.equals(user)) {
                requireRightToProfile(moment, id);
            }
        });
    }

    private static boolean isAbout(Moment moment, OrganizationId id) {
        if (moment.attempt() instanceof Attempt.OfCommand of) {
            return of.who().organization().equals(id);
        }
        return !(moment.attempt() instanceof Attempt.OfAcceptance of)
                || of.sent()
                        .filter(sent -> sent.invite().organization().equals(id))
                        .isPresent();
    }

    private static Map<UserId, User> users(Census census) {
        Map<UserId, User> users = new HashMap<>();
        for (Chapter chapter : census.organizations().values()) {
            for (Person person : chapter.people().values()) {
                users.put(person.user().id(), Chapter.unversioned(person.user()));
            }
        }
        return users;
    }

    private static void requireRightToProfile(Moment moment, UserId id) {
        boolean hasRight = moment.attempt() instanceof Attempt.OfCommand of
                && of.command() instanceof UpdatePerson update
                && update.user().equals(id)
                && mayChangeProfile(Giver.of(moment.before(), of.who()), id);
        require(hasRight, "the profile of " + id + " changed by who had no right to");
    }

    private static boolean mayChangeProfile(Giver giver, UserId id) {
        long belongs = giver.census().organizations().values().stream()
                .filter(chapter -> chapter.people().containsKey(id))
                .count();
        return belongs == 1 && (giver.is(id) || giver.mayChange(id, Optional.empty()));
    }
}
