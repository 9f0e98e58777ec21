package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.service.Ending;
import dev.workspaces.service.Synced;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A removal or a narrowing answers with what it ended: each thing, once, and nothing else; {@link KeyEndingLaw} says so of keys. */
final class EndingLaw implements Law {
    @Override
    public void check(Moment moment) {
        if (!(moment.attempt() instanceof Attempt.OfCommand of)) {
            return;
        }
        Chapter before = moment.before().of(of.who().organization());
        Chapter after = moment.after().of(of.who().organization());
        if (after.organization().isPresent()) {
            moment.outcome().answer().flatMap(EndingLaw::told).ifPresent(told -> check(told, before, after));
        }
    }

    /** What an answer says has ended; empty where such an answer says nothing of that. */
    private static Optional<List<Ending>> told(Object answer) {
        Stream<Ending> left = answer instanceof Synced synced
                ? synced.left().stream().map(place -> new Ending.OfWorkspaceMembership(place.workspace(), place.user()))
                : Stream.empty();
        return KeyEndingLaw.told(answer)
                .map(ended -> Stream.concat(left, ended.endings().stream())
                        .filter(ending -> !(ending instanceof Ending.OfKey))
                        .toList());
    }

    private static void check(List<Ending> named, Chapter before, Chapter after) {
        Set<Ending> ended = ended(before, after);
        require(
                Set.copyOf(named).equals(ended) && named.size() == ended.size(),
                "something else is said to have ended than did: " + named + ", not " + ended);
    }

    private static Set<Ending> ended(Chapter before, Chapter after) {
        Set<Ending> ended = new HashSet<>();
        gone(before.people(), after.people()).forEach(user -> ended.add(new Ending.OfMembership(user)));
        gone(before.members(), after.members())
                .forEach(row -> ended.add(new Ending.OfWorkspaceMembership(row.workspace(), row.user())));
        gone(before.workspaces(), after.workspaces()).forEach(place -> ended.add(new Ending.OfWorkspace(place)));
        gone(before.mappings(), after.mappings())
                .forEach(mapped -> ended.add(new Ending.OfGroupMapping(mapped.group(), mapped.workspace())));
        before.invites().values().stream()
                .filter(invite -> invite.status() == InviteStatus.PENDING)
                .forEach(was -> ended.addAll(
                        ended(was, Optional.ofNullable(after.invites().get(was.id())))));
        return ended;
    }

    private static <K> Set<K> gone(Map<K, ?> before, Map<K, ?> after) {
        Set<K> gone = new HashSet<>(before.keySet());
        gone.removeAll(after.keySet());
        return gone;
    }

    private static Set<Ending> ended(Invite was, Optional<Invite> is) {
        if (is.filter(it -> it.status() == InviteStatus.PENDING).isEmpty()) {
            return Set.of(new Ending.OfInvite(was.id()));
        }
        return gone(was.workspaces(), is.get().workspaces()).stream()
                .map(place -> new Ending.OfInvitation(was.id(), place))
                .collect(Collectors.toSet());
    }
}
