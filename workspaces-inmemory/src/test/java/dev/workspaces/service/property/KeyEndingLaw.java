package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Session;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.Changed;
import dev.workspaces.service.Ended;
import dev.workspaces.service.Ending;
import dev.workspaces.service.MemberCommand.LeaveWorkspace;
import dev.workspaces.service.PersonCommand.LeaveOrganization;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.Synced;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Invariant 7 and T23: no user key outlives its owner's access, no key its workspace; nothing else ends one but who revokes it;
 * each change that ends some names them, and whose secrets whoever left still knows.
 */
final class KeyEndingLaw implements Law {
    @Override
    public void check(Moment moment) {
        moment.after().organizations().forEach((id, after) -> {
            Chapter before = moment.before().of(id);
            after.keys().values().stream()
                    .filter(ApiKey::isLiving)
                    .forEach(key -> require(
                            hasPlace(key, after) && !hasLeft(moment, key), key + " has outlived what it hung on"));
            Set<KeyId> ended = ended(before, after);
            ended.forEach(one -> {
                ApiKey key = key(before, one);
                boolean hasReason = !hasPlace(key, after) || hasLeft(moment, key);
                require(isRevoked(moment, one) || hasReason, key + " ended with nothing");
            });
            if (moment.attempt() instanceof Attempt.OfCommand of
                    && of.who().organization().equals(id)) {
                moment.outcome()
                        .answer()
                        .flatMap(KeyEndingLaw::told)
                        .ifPresent(told -> requireTold(of, ended, told, before, after));
            }
        });
    }

    private static Set<KeyId> ended(Chapter before, Chapter after) {
        return before.keys().values().stream()
                .filter(ApiKey::isLiving)
                .map(ApiKey::id)
                .filter(id -> Optional.ofNullable(after.keys().get(id))
                        .filter(ApiKey::isLiving)
                        .isEmpty())
                .collect(Collectors.toSet());
    }

    private static ApiKey key(Chapter chapter, KeyId id) {
        return Optional.ofNullable(chapter.keys().get(id)).orElseThrow();
    }

    private static boolean isRevoked(Moment moment, KeyId key) {
        return moment.isDone(RevokeKey.class)
                && moment.attempt() instanceof Attempt.OfCommand of
                && of.command() instanceof RevokeKey revoke
                && revoke.id().equals(key);
    }

    /** Whether there is all that such a key hangs on. */
    private static boolean hasPlace(ApiKey key, Chapter here) {
        return here.organization().isPresent()
                && key.workspace().map(here.workspaces()::containsKey).orElse(true)
                && key.owner().map(owner -> reaches(owner, key, here)).orElse(true);
    }

    /** Whether its owner has just left its workspace: whatever else they are, it ends then. */
    private static boolean hasLeft(Moment moment, ApiKey key) {
        return moment.isDone(LeaveWorkspace.class)
                && moment.attempt() instanceof Attempt.OfCommand of
                && of.who().organization().equals(key.organization())
                && of.command().workspace().equals(key.workspace())
                && of.who().session().map(Session::user).equals(key.owner());
    }

    private static boolean reaches(UserId owner, ApiKey key, Chapter here) {
        return here.membership(owner)
                .filter(membership -> membership.role() != OrganizationRole.MEMBER
                        || here.members()
                                .containsKey(new Chapter.Row(key.workspace().orElseThrow(), owner)))
                .isPresent();
    }

    static Optional<Ended> told(Object answer) {
        if (answer instanceof Changed<?> changed) {
            return Optional.of(changed.ended());
        }
        return answer instanceof Synced synced
                ? Optional.of(synced.ended())
                : Optional.of(answer).filter(Ended.class::isInstance).map(Ended.class::cast);
    }

    private static void requireTold(Attempt.OfCommand of, Set<KeyId> ended, Ended told, Chapter before, Chapter after) {
        if (after.organization().isEmpty()) {
            requireCounted(ended, told, before);
            return;
        }
        Set<KeyId> named = told.endings().stream()
                .filter(Ending.OfKey.class::isInstance)
                .map(ending -> ((Ending.OfKey) ending).key())
                .collect(Collectors.toSet());
        require(named.equals(ended), "other keys are said to have ended than did: " + named + ", not " + ended);
        gone(of).ifPresent(user -> after.keys().values().stream()
                .filter(key -> key.knowers().contains(Agent.of(user)))
                .forEach(key -> require(
                        told.secretsStillKnown().contains(key.id()),
                        user + " still knows the secret of " + key + ", and nobody is told")));
    }

    /** Of an organization, the workspaces are named, and the rest is counted; nobody knows a secret that works. */
    private static void requireCounted(Set<KeyId> ended, Ended told, Chapter before) {
        Set<Ending> endings = before.workspaces().keySet().stream()
                .map(Ending.OfWorkspace::new)
                .collect(Collectors.toSet());
        long pending = before.invites().values().stream()
                .filter(invite -> invite.status() == InviteStatus.PENDING)
                .count();
        endings.add(new Ending.OfOrganization(
                before.people().size(),
                before.members().size(),
                ended.size(),
                pending,
                before.mappings().size()));
        boolean isAll =
                Set.copyOf(told.endings()).equals(endings) && told.endings().size() == endings.size();
        require(
                isAll && told.secretsStillKnown().isEmpty(),
                "something else is said to have ended than did: " + told + ", not " + endings);
    }

    private static Optional<UserId> gone(Attempt.OfCommand of) {
        if (of.command() instanceof RemovePerson remove) {
            return Optional.of(remove.user());
        }
        return of.command() instanceof LeaveOrganization
                ? of.who().session().map(session -> session.user())
                : Optional.empty();
    }
}
